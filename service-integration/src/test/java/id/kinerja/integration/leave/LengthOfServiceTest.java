package id.kinerja.integration.leave;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.ServiceChange;
import id.kinerja.integration.personnel.ServiceStatus;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LengthOfServiceTest {

    private static final LocalDate FIRST = LocalDate.parse("2020-01-01");
    private static final LocalDate LEFT = LocalDate.parse("2022-01-01");
    private static final LocalDate BACK = LocalDate.parse("2026-01-01");

    private final Person person =
            Person.joining(PersonId.next(), null, "Contoh", JenisPegawai.PPPK, null, FIRST);

    @Test
    void goesOnWhileSomebodyServesAtAnotherAgency() {
        Person back = back(ServiceChange.toAnotherAgency(LEFT, "SK-1").of(person));

        assertThat(LengthOfService.since(back, BACK)).isEqualTo(FIRST);
    }

    @Test
    void beginsAtTheAgencyFromWhichSomebodyHasCome() {
        LocalDate elsewhere = FIRST.minusYears(3);

        assertThat(LengthOfService.since(person.servingSince(elsewhere), BACK))
                .isEqualTo(elsewhere);
        assertThat(
                        LengthOfService.since(
                                back(
                                        new ServiceChange(
                                                        ServiceStatus.BERHENTI,
                                                        DateRange.since(LEFT),
                                                        "SK-1")
                                                .of(person.servingSince(elsewhere))),
                                BACK))
                .isEqualTo(BACK);
    }

    @Test
    void beginsAnewForWhoHadLeftForGood() {
        ServiceChange leaving =
                new ServiceChange(ServiceStatus.BERHENTI, DateRange.since(LEFT), "SK-1");

        assertThat(LengthOfService.since(back(leaving.of(person)), BACK)).isEqualTo(BACK);
    }

    private static Person back(Person gone) {
        return new ServiceChange(ServiceStatus.AKTIF, DateRange.since(BACK), "SK-2").of(gone);
    }
}
