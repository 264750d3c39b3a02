package id.kinerja.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.platform.audit.ChainFault.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

    private static final int TAMPERINGS = 10_000;
    private static final int LONGEST = 40;
    private static final List<Tampering> ALL = List.of(Tampering.values());

    @Test
    void findsEachOfTenThousandTamperings() {
        for (int seed = 0; seed < TAMPERINGS; seed++) {
            Random random = new Random(seed);
            TamperedChain chain = new TamperedChain(2 + random.nextInt(LONGEST), random);
            List<ChainHead> kept = List.of(chain.head());
            Tampering tampering = ALL.get(seed % ALL.size());

            tampering.apply(chain, random);

            assertThat(chain.check(kept))
                    .as("%s of seed %s", tampering, seed)
                    .extracting(ChainFault::kind)
                    .containsAnyElementsOf(tampering.found());
        }
    }

    @Test
    void findsNothingWrongWithAChainThatNobodyTouched() {
        for (int size = 0; size <= LONGEST; size++) {
            TamperedChain chain = new TamperedChain(size, new Random(size));

            assertThat(chain.check(List.of(chain.head()))).isEmpty();
        }
    }

    @Test
    void saysWhichRowWasAlteredAndNoOther() {
        TamperedChain chain = new TamperedChain(30, new Random(7));
        AuditEntry seventh = chain.entry(6);

        chain.replaceEntry(6, TamperedChain.withAct(seventh, "SKP_RETURNED"));

        assertThat(chain.check(List.of()))
                .containsExactly(new ChainFault(Kind.ALTERED, 7, seventh.id()));
    }

    @Test
    void saysWhichTwoRowsWereSwapped() {
        TamperedChain chain = new TamperedChain(30, new Random(7));
        chain.swapEntries(3, 20);

        assertThat(chain.check(List.of()))
                .containsExactly(
                        new ChainFault(Kind.SWAPPED, 4, chain.entry(3).id()),
                        new ChainFault(Kind.SWAPPED, 21, chain.entry(20).id()));
    }

    @Test
    void saysWhichRowIsMissing() {
        TamperedChain chain = new TamperedChain(30, new Random(7));
        chain.remove(11);

        assertThat(chain.check(List.of())).containsExactly(new ChainFault(Kind.MISSING, 12, null));
    }

    @Test
    void needsAKeptHeadToFindThatTheEndWasCutOffWithItsHead() {
        TamperedChain chain = new TamperedChain(30, new Random(7));
        ChainHead kept = chain.head();
        chain.remove(29);
        chain.moveTheHead();

        assertThat(chain.check(List.of())).isEmpty();
        assertThat(chain.check(List.of(kept))).containsExactly(new ChainFault(Kind.CUT, 30, null));
    }

    @Test
    void takesNeitherANumberOfAPersonNorATextForACode() {
        Act act = Act.of("PAYEES_KEPT");

        assertThatThrownBy(() -> act.withCode("person", "198001012005011001"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> act.withCode("person", "Budi Santoso"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(act.with("rows", 3).json()).isEqualTo("{\"rows\":3}");
    }
}
