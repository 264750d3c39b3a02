package id.kinerja.integration.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ServiceChangeTest {

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
        assertThat(active(DateRange.since(MOVED)).undoesMove(AWAY)).isTrue();
        assertThat(active(DateRange.of(MOVED.minusDays(1), MOVED)).undoesMove(AWAY)).isTrue();
    }

    @Test
    void leavesAMoveAsItIsBeforeItAndWhereSomebodyComesBackLater() {
        assertThat(active(DateRange.since(MOVED.minusDays(9))).undoesMove(AWAY)).isFalse();
        assertThat(active(DateRange.since(MOVED.plusDays(1))).undoesMove(AWAY)).isFalse();
        assertThat(ServiceChange.toAnotherAgency(MOVED, "SK-LAIN").undoesMove(AWAY)).isFalse();
    }

    private static ServiceChange active(DateRange days) {
        return new ServiceChange(ServiceStatus.AKTIF, days, "SK");
    }
}
