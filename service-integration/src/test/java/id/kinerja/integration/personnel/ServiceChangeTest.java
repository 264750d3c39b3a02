package id.kinerja.integration.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceChangeTest {

    private static final String UNDONE = "moved-to-another-agency";
    private static final LocalDate MOVED = LocalDate.parse("2026-06-04");
    private static final Person AWAY =
            ServiceChange.toAnotherAgency(MOVED, "SK-MUTASI")
                    .of(
                            Person.joining(
                                    PersonId.next(),
                                    null,
                                    "Contoh",
                                    JenisPegawai.PNS,
                                    null,
                                    LocalDate.parse("2022-01-01")));

    @Test
    void undoesAMoveWhereItHoldsOnTheDayOnWhichThatBegins() {
        assertThat(codeOf(active(DateRange.since(MOVED)))).contains(UNDONE);
        assertThat(codeOf(active(DateRange.of(MOVED.minusDays(1), MOVED)))).contains(UNDONE);
        assertThat(codeOf(retired(MOVED.minusDays(9)))).contains(UNDONE);
    }

    @Test
    void leavesAMoveAsItIsBeforeItAndWhereSomebodyComesBackLater() {
        assertThat(codeOf(active(DateRange.since(MOVED.minusDays(9))))).isEmpty();
        assertThat(codeOf(active(DateRange.since(MOVED.plusDays(1))))).isEmpty();
        assertThat(codeOf(retired(MOVED.plusDays(9)))).isEmpty();
        assertThat(codeOf(ServiceChange.toAnotherAgency(MOVED, "SK-LAIN"))).isEmpty();
    }

    private static Optional<String> codeOf(ServiceChange change) {
        return change.findingOf(AWAY).map(Finding::code);
    }

    private static ServiceChange retired(LocalDate from) {
        return new ServiceChange(ServiceStatus.PENSIUN, DateRange.since(from), "SK");
    }

    private static ServiceChange active(DateRange days) {
        return new ServiceChange(ServiceStatus.AKTIF, days, "SK");
    }
}
