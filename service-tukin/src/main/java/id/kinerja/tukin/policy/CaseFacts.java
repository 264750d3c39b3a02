package id.kinerja.tukin.policy;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.Predikat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of somebody who doesn't exist, as it is written down to work out by hand what it comes
 * to. What isn't said did not happen: of a weekday that isn't spoken of he is there on time.
 *
 * @param month of which the whole is paid
 * @param places what he holds; none pays nothing
 * @param plt what he holds as Plt beside it
 * @param days that are not as they should be
 * @param predikat of the period that pays the month; absent where no rating is delivered
 * @param facts from outside, as the policy names them; absent for none
 * @param minutesVerified of daily logs; absent where none of the month was told
 * @param since the first day of his service, where a policy says something of newcomers; absent for
 *     long ago
 * @param extra where not the month is worked out but what is paid once in a year of it
 * @param daysOff weekdays that the calendar takes off; absent for none
 */
public record CaseFacts(
        YearMonth month,
        List<CasePlace> places,
        List<CasePost> plt,
        List<CaseDay> days,
        List<CaseLeave> leave,
        List<CasePunishment> discipline,
        @Nullable Predikat predikat,
        @Nullable List<CaseFact> facts,
        @Nullable Integer minutesVerified,
        @Nullable LocalDate since,
        @Nullable CaseExtra extra,
        @Nullable List<LocalDate> daysOff) {

    public CaseFacts {
        places = orNone(places);
        plt = orNone(plt);
        days = orNone(days);
        leave = orNone(leave);
        discipline = orNone(discipline);
        facts = facts == null ? null : List.copyOf(facts);
        daysOff = daysOff == null ? null : List.copyOf(daysOff);
    }

    /**
     * A class that he holds from a day of the month until another, both included; absent for the
     * first and the last.
     *
     * @param jenisJabatan absent for JF, which is of no level
     * @param cpns absent for no
     * @param status how he serves; absent for a PNS
     * @param unit its code, where a policy says something else for it; absent for any other
     */
    public record CasePlace(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer kelas,
            @Nullable JenisJabatan jenisJabatan,
            @Nullable Boolean cpns,
            @Nullable PaidAs status,
            @Nullable String unit) {}

    /**
     * A post held as Plt, on days as those of a {@link CasePlace}.
     *
     * @param plh whether as Plh; absent for no
     * @param since the first day of the letters for it that have no day between them; absent for
     *     that of this one
     * @param until the last one
     */
    public record CasePost(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer kelas,
            JenisJabatan jenisJabatan,
            @Nullable Boolean plh,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /**
     * A day of which something is to be said; absent is no, and no minutes.
     *
     * @param excused that the absence was granted by an izin
     */
    public record CaseDay(
            LocalDate date,
            @Nullable Boolean absent,
            @Nullable Integer lateMinutes,
            @Nullable Integer earlyMinutes,
            @Nullable Boolean missingIn,
            @Nullable Boolean missingOut,
            @Nullable Integer missedCeremonies,
            @Nullable Boolean excused) {}

    /**
     * The working days of one leave in the month.
     *
     * @param cause one of its type; absent where none is known
     * @param before how many working days of the same leave lie before the month; absent for none
     * @param since the first day of the leave where that isn't the first of these, by which its
     *     months are counted
     */
    public record CaseLeave(
            LeaveType type,
            @Nullable LeaveCause cause,
            List<LocalDate> workingDays,
            @Nullable Integer before,
            @Nullable LocalDate since) {

        public CaseLeave {
            workingDays = orNone(workingDays);
        }
    }

    /** A discipline decision and the days on which it counts. */
    public record CasePunishment(
            Punishment punishment, LocalDate effective, @Nullable LocalDate until) {}

    /**
     * A value that holds in the month, and held on the last day before it.
     *
     * @param value as {@link FactKind} reads it
     * @param from a day of the month on which it begins to hold; absent where it did before
     */
    public record CaseFact(String code, String value, @Nullable LocalDate from) {}

    /**
     * THR or the thirteenth month, of a policy that has a rule for it.
     *
     * @param serves whether he is in service on the day that the rule names, as he last is in the
     *     month; absent for yes, where he holds something in the month
     */
    public record CaseExtra(ExtraKind kind, int year, @Nullable Boolean serves) {

        public ExtraPay pay() {
            return new ExtraPay(kind, year);
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> said) {
        return said == null ? List.of() : List.copyOf(said);
    }
}
