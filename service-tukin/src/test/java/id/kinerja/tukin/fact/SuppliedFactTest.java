package id.kinerja.tukin.fact;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.FactKind;
import id.kinerja.tukin.policy.FactPeriod;
import id.kinerja.tukin.policy.FactRule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SuppliedFactTest {

    private static final PersonId PERSON = PersonId.next();
    private static final PersonId OFFICER = PersonId.next();
    private static final FactRule RULE =
            new FactRule(
                    new Article("Perkada", "Ps 9"),
                    "LHKPN",
                    "LHKPN",
                    FactKind.YES_NO,
                    null,
                    FactPeriod.YEAR,
                    Role.ADMIN_KEPEGAWAIAN,
                    null);
    private static final SuppliedFact FACT =
            SuppliedFact.of(
                    new GivenFact(
                            FactHolder.of(PERSON),
                            "LHKPN",
                            LocalDate.of(2026, 3, 5),
                            "ya",
                            "KPK",
                            "BA-1"),
                    RULE,
                    "YES",
                    OFFICER);

    @Test
    void isConfirmedByNeitherWhoSuppliedItNorWhomItIsAbout() {
        assertThat(FACT.confirmationRefusal(PersonId.next())).isEmpty();
        assertThat(FACT.confirmationRefusal(OFFICER))
                .map(Refused::code)
                .contains("fact-needs-a-second-person");
        assertThat(FACT.confirmationRefusal(PERSON))
                .map(Refused::code)
                .contains("fact-about-oneself");
        assertThat(FACT.revocationRefusal(PERSON))
                .map(Refused::code)
                .contains("fact-about-oneself");
    }

    /** A policy may go by the value on the last day of the month before. */
    @Test
    void mayChangeThePayOfTheMonthAfterItToo() {
        assertThat(FACT.to()).isEqualTo("2026-12-31");
        assertThat(FACT.pays().from()).isEqualTo("2026-03-05");
        assertThat(FACT.pays().to()).isEqualTo("2027-01-31");
    }
}
