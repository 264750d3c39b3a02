package id.kinerja.integration.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DelegatedAct;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UuidV7;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On which days somebody acts for another. */
class DelegationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 12);

    private final PersonId official = PersonId.next();
    private final PersonId delegate = PersonId.next();

    @Test
    void isOverOnTheDayFromWhichItIsEndedAndUntilThenMayEndEarlier() {
        Delegation ended = made(official, null, LAST).ended(LAST, FIRST);

        assertThat(ended.days()).contains(DateRange.of(FIRST, LAST.minusDays(1)));
        assertThat(ended.lasts(FIRST)).isTrue();
        assertThat(ended.lasts(LAST)).isFalse();
        assertThat(made(official, null, LAST).ended(FIRST, FIRST).days()).isEmpty();
    }

    @Test
    void isEndedOnceAndNotBackwardsNorBehindItsEnd() {
        Delegation made = made(official, null, LAST);

        assertThatThrownBy(() -> made.ended(FIRST, FIRST).ended(FIRST, FIRST))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> made.ended(FIRST, FIRST.plusDays(1))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> made.ended(LAST.plusDays(1), FIRST)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> made.ended(LAST.plusDays(1), LAST.plusDays(1)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void isForSomeDaysToComeAndByTheOfficialOrALetter() {
        assertThat(made(official, null, LAST).findings(FIRST)).isEmpty();
        assertThat(made(PersonId.next(), "ND-1", LAST).findings(FIRST)).isEmpty();
        assertThat(codes(made(PersonId.next(), null, LAST), FIRST)).isEqualTo("[field-missing]");
        assertThat(codes(made(delegate, "ND-1", LAST), FIRST))
                .isEqualTo("[delegate-names-himself]");
        assertThat(codes(made(official, null, LAST), LAST))
                .isEqualTo("[delegation-begins-in-the-past]");
        assertThat(codes(made(official, null, FIRST.plusDays(366)), FIRST))
                .isEqualTo("[delegation-too-long]");
        assertThat(made(official, null, FIRST.plusDays(365)).findings(FIRST)).isEmpty();
    }

    private static String codes(Delegation delegation, LocalDate today) {
        return delegation.findings(today).stream().map(Refused.Finding::code).toList().toString();
    }

    private Delegation made(PersonId by, @Nullable String letter, LocalDate last) {
        return new Delegation(
                UuidV7.next(),
                official,
                delegate,
                Set.of(DelegatedAct.VERIFY_LOGS),
                letter,
                by,
                DateRange.of(FIRST, last),
                null,
                1);
    }
}
