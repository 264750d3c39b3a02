package id.kinerja.tukin.payee;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeirsRulesTest {

    private static final LocalDate DIED = LocalDate.of(2026, 5, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    @ParameterizedTest(name = "{0}, {1} of {2} -> {3}")
    @CsvSource({
        "SITI, SKAW-1, 2026-06-10,",
        "SITI, SKAW-1, 2026-05-31,",
        "SITI, SKAW-1, 2026-06-11, heirs-document-in-future",
        "SITI, SKAW-1, 2026-05-30, heirs-document-before-death",
        "SITI, ' ', 2026-06-03, heirs-document-missing",
        "' ', SKAW-1, 2026-06-03, text-not-one-line"
    })
    void takeADocumentOfTheDaysSinceTheDeath(
            String name, String document, LocalDate date, @Nullable String refused) {
        Payee payee = payee("54321", new Heirs(name, HeirRelation.ISTRI, document, date));

        assertThat(codes(HeirsRules.findings(1, payee, null, DIED, TODAY)))
                .containsExactlyElementsOf(refused == null ? List.of() : List.of(refused));
    }

    @Test
    void takeNoHeirsOfTheLiving() {
        assertThat(codes(HeirsRules.findings(3, payee("54321", heirs()), null, null, TODAY)))
                .containsExactly("heirs-of-the-living");
        assertThat(HeirsRules.refusal(payee("54321", heirs()), null))
                .contains("heirs-of-the-living");
        assertThat(HeirsRules.refusal(payee("54321", null), null)).isEmpty();
    }

    @Test
    void takeNotTheAccountOfTheDead() {
        Payee own = payee("12345", null);

        assertThat(codes(HeirsRules.findings(1, payee("12345", heirs()), own, DIED, TODAY)))
                .containsExactly("heirs-account-his-own");
        assertThat(HeirsRules.findings(1, payee("54321", heirs()), own, DIED, TODAY)).isEmpty();
    }

    @Test
    void payNobodyButHeirsOfTheDead() {
        assertThat(HeirsRules.refusal(null, DIED)).contains("heirs-missing");
        assertThat(HeirsRules.refusal(payee("12345", null), DIED)).contains("heirs-missing");
        assertThat(HeirsRules.refusal(payee("54321", heirs()), DIED)).isEmpty();
    }

    @Test
    void keepHeirsWithTheirAccountAlone() {
        Payee ofHeirs = payee("54321", heirs());

        assertThat(payee("54321", null).since(ofHeirs, Set.of())).isEqualTo(ofHeirs);
        assertThat(payee("12345", null).since(ofHeirs, Set.of()).heirs()).isNull();
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static Heirs heirs() {
        return new Heirs("SITI", HeirRelation.ISTRI, "SKAW-1", LocalDate.of(2026, 6, 3));
    }

    private static Payee payee(String account, @Nullable Heirs heirs) {
        return new Payee(
                new PersonId(new UUID(0, 1)),
                "CONTOH",
                "123456789012",
                "Bank",
                account,
                "CONTOH",
                null,
                null,
                null,
                heirs);
    }
}
