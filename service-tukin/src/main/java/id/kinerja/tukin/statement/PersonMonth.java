package id.kinerja.tukin.statement;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one person's month, whoever told them and in whatever order.
 *
 * @param places the days on which he held which class, as CPNS or not; days in none pay nothing
 * @param acting the posts held as Plt in the month
 * @param leaveDays the working days of the month that a leave decree covers
 * @param discipline the decisions that may still count in the month
 * @param predikat absent until a rating has been delivered
 * @param attendedUntil the last day of which attendance must be known; absent in facts that were
 *     kept before this was asked
 */
public record PersonMonth(
        PersonId person,
        YearMonth month,
        List<Place> places,
        List<Acting> acting,
        List<Day> days,
        List<LeaveDay> leaveDays,
        List<Discipline> discipline,
        @Nullable Predikat predikat,
        @Nullable LocalDate attendedUntil) {

    public PersonMonth {
        acting = List.copyOf(acting);
        leaveDays = List.copyOf(leaveDays);
        discipline = List.copyOf(discipline);
        places = List.copyOf(places);
        days = List.copyOf(days);
    }

    /** A part of the month in one class; both ends are included. */
    public record Place(
            LocalDate from,
            LocalDate to,
            @Nullable KelasJabatan kelas,
            JenisJabatan jenis,
            boolean cpns) {

        Stream<LocalDate> dates() {
            return from.datesUntil(to.plusDays(1));
        }

        int days() {
            return (int) (to.toEpochDay() - from.toEpochDay()) + 1;
        }
    }

    /** One day as attendance has resolved it. */
    public record Day(
            LocalDate date,
            String status,
            int lateMinutes,
            int earlyMinutes,
            boolean missingIn,
            boolean missingOut) {

        boolean absent() {
            return status.equals("ABSENT");
        }

        boolean onLeave() {
            return status.equals("LEAVE");
        }
    }
}
