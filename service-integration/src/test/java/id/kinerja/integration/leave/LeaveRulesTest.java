package id.kinerja.integration.leave;

import static id.kinerja.integration.leave.LeaveType.ALASAN_PENTING;
import static id.kinerja.integration.leave.LeaveType.BESAR;
import static id.kinerja.integration.leave.LeaveType.CLTN;
import static id.kinerja.integration.leave.LeaveType.MELAHIRKAN;
import static id.kinerja.integration.leave.LeaveType.SAKIT;
import static id.kinerja.integration.leave.LeaveType.TAHUNAN;
import static id.kinerja.integration.leave.SomebodyOnLeave.asking;
import static id.kinerja.integration.leave.SomebodyOnLeave.manServing;
import static id.kinerja.integration.leave.SomebodyOnLeave.serving;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.personnel.ServiceStatus;
import id.kinerja.kernel.JenisPegawai;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PP 11/2017 Ps 309-341 and PP 49/2018 Ps 76-93; today is 1 June 2026. */
class LeaveRulesTest {

    /** Who may take what, by his years, at the day on which they are full. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PNS,  TAHUNAN, 2025-07-01, 2026-06-30, from leave-service-too-short",
                "PNS,  TAHUNAN, 2025-07-01, 2026-07-01, -",
                "CPNS, TAHUNAN, 2025-07-01, 2026-07-01, -",
                "PPPK, TAHUNAN, 2025-07-01, 2026-06-30, from leave-service-too-short",
                "PPPK, TAHUNAN, 2025-07-01, 2026-07-01, -",
                "PNS,  BESAR,   2021-07-01, 2026-06-30, from leave-service-too-short",
                "PNS,  BESAR,   2021-07-01, 2026-07-01, -",
                "PNS,  CLTN,    2021-07-01, 2026-06-30, from leave-service-too-short",
                "PNS,  CLTN,    2021-07-01, 2026-07-01, -",
                "PPPK, BESAR,   2010-01-01, 2026-07-01, type leave-not-of-his-law",
                "PPPK, CLTN,    2010-01-01, 2026-07-01, type leave-not-of-his-law",
                "PPPK, ALASAN_PENTING, 2010-01-01, 2026-07-01, type leave-not-of-his-law",
                "TNI,  TAHUNAN, 2010-01-01, 2026-07-01, type leave-not-of-his-law"
            })
    void goesByTheYearsOfServiceAndTheLaw(
            JenisPegawai jenis,
            LeaveType type,
            String since,
            String day,
            @Nullable String against) {
        assertThat(serving(jenis, since).against(asking(type, day, day)))
                .containsExactlyElementsOf(against == null ? List.of() : List.of(against));
    }

    /** By the fifteenth digit of his number; a man has leave for an important reason then. */
    @Test
    void givesNoBirthToAMan() {
        assertThat(manServing(JenisPegawai.PNS, "2010-01-01").against(mother()))
                .containsExactly("type leave-birth-by-a-man");
        assertThat(serving(JenisPegawai.PNS, "2010-01-01").against(mother())).isEmpty();
    }

    private static AskedLeave mother() {
        return full(MELAHIRKAN, "2026-07-01", "2026-09-30");
    }

    /**
     * A decree is a fact: what it can't be about is refused, and what is beyond a right is told.
     */
    @Test
    void tellsWhatADecreeCannotBeAboutFromWhatIsToBeLookedAt() {
        SomebodyOnLeave old = serving(JenisPegawai.PNS, "2010-01-01");

        assertThat(old.againstDecree(TAHUNAN, "2026-06-08", "2026-06-12")).isEmpty();
        assertThat(old.againstDecree(TAHUNAN, "2026-06-08", "2026-08-08"))
                .containsExactly("to leave-balance-short?");
        assertThat(old.againstDecree(ALASAN_PENTING, "2026-06-08", "2026-08-08"))
                .containsExactly("to leave-longer-than-allowed?");
        assertThat(old.againstDecree(SAKIT, "2009-12-31", "2010-01-04"))
                .contains("from leave-while-not-serving");
        assertThat(
                        serving(JenisPegawai.PPPK, "2010-01-01")
                                .againstDecree(BESAR, "2026-06-08", "2026-06-12"))
                .containsExactly("type leave-not-of-his-law");
        assertThat(
                        manServing(JenisPegawai.PNS, "2010-01-01")
                                .againstDecree(MELAHIRKAN, "2026-06-08", "2026-06-12"))
                .containsExactly("type leave-birth-by-a-man");
        assertThat(
                        serving(JenisPegawai.TNI, "2010-01-01")
                                .againstDecree(ALASAN_PENTING, "2026-06-08", "2026-06-12"))
                .as("whose law is not kept here")
                .isEmpty();
    }

    @Test
    void holdsADecreeAgainstTheServiceOfItsDays() {
        SomebodyOnLeave retired =
                serving(JenisPegawai.PNS, "2010-01-01").since("2026-06-10", ServiceStatus.PENSIUN);

        assertThat(retired.againstDecree(TAHUNAN, "2026-06-10", "2026-06-11"))
                .contains("from leave-while-not-serving");
        assertThat(retired.againstDecree(TAHUNAN, "2026-06-08", "2026-06-11"))
                .containsExactly("to leave-beyond-service?");
        SomebodyOnLeave away =
                serving(JenisPegawai.PNS, "2010-01-01").since("2026-06-01", ServiceStatus.CLTN);
        assertThat(away.againstDecree(CLTN, "2026-06-01", "2027-05-31")).isEmpty();
        assertThat(away.againstDecree(SAKIT, "2026-06-08", "2026-06-09"))
                .containsExactly("from leave-while-not-serving?");
    }

    @Test
    void letsAReligiousDutyBeforeFiveYearsAndNothingElse() {
        SomebodyOnLeave young = serving(JenisPegawai.PNS, "2024-01-01");

        assertThat(young.against(special(BESAR, "2026-07-01", "2026-08-15"))).isEmpty();
        assertThat(young.against(special(CLTN, "2026-07-01", "2026-08-15")))
                .containsExactly("from leave-service-too-short");
    }

    @Test
    void givesAPppkSixDaysForASpecialReasonBeforeHisYearIsFull() {
        SomebodyOnLeave young = serving(JenisPegawai.PPPK, "2026-02-01");

        assertThat(young.against(special(TAHUNAN, "2026-07-06", "2026-07-13"))).isEmpty();
        assertThat(young.against(special(TAHUNAN, "2026-07-06", "2026-07-14")))
                .contains("to leave-special-too-long");
        young.has(TAHUNAN, "2026-07-06", "2026-07-10");
        assertThat(young.against(special(TAHUNAN, "2026-08-03", "2026-08-04")))
                .contains("to leave-special-too-long");
    }

    /** The last day that is still allowed, and the one behind it. */
    @ParameterizedTest
    @CsvSource({
        "BESAR,          2026-07-01, 2026-09-30", // three months
        "ALASAN_PENTING, 2026-07-01, 2026-07-31", // a month
        "SAKIT,          2026-07-01, 2027-06-30", // a year
        "MELAHIRKAN,     2026-07-01, 2026-09-30", // three months
        "CLTN,           2026-07-01, 2029-06-30" // three years
    })
    void endsOnTheLastDayOfTheLongest(LeaveType type, String from, String last) {
        SomebodyOnLeave old = serving(JenisPegawai.PNS, "2010-01-01");
        String behind = LocalDate.parse(last).plusDays(1).toString();

        assertThat(old.against(full(type, from, last))).isEmpty();
        assertThat(old.against(full(type, from, behind)))
                .containsExactly("to leave-longer-than-allowed");
        assertThat(old.firstAgainst(full(type, from, behind)).arguments().get(1)).hasToString(last);
    }

    /** A year and six months of an illness, three years and one of a CLTN; no gap in between. */
    @Test
    void goesOnAfterTheLongestByItsExtensionAlone() {
        SomebodyOnLeave ill =
                serving(JenisPegawai.PNS, "2010-01-01").has(SAKIT, "2025-07-01", "2026-06-30");
        SomebodyOnLeave away =
                serving(JenisPegawai.PNS, "2010-01-01").has(BESAR, "2026-04-01", "2026-06-30");

        assertThat(ill.against(full(SAKIT, "2026-07-01", "2026-12-31"))).isEmpty();
        assertThat(ill.against(full(SAKIT, "2026-07-01", "2027-01-01")))
                .containsExactly("to leave-longer-than-allowed");
        assertThat(ill.against(full(SAKIT, "2026-07-02", "2027-07-01"))).isEmpty();
        assertThat(away.against(full(BESAR, "2026-07-01", "2026-07-01")))
                .containsExactly("from leave-besar-again", "to leave-longer-than-allowed");
    }

    /** Two weeks that end on a Friday, and a week from the Monday on. */
    @Test
    void remarksOfAnIllnessInPartsThatItIsOne() {
        SomebodyOnLeave ill =
                serving(JenisPegawai.PNS, "2010-01-01").has(SAKIT, "2026-06-29", "2026-07-10");
        SomebodyOnLeave byContract =
                serving(JenisPegawai.PPPK, "2022-01-01").has(SAKIT, "2026-06-29", "2026-07-10");

        assertThat(ill.remarks(full(SAKIT, "2026-07-13", "2026-07-17")))
                .containsExactly("leave-illness-goes-on?", "leave-illness-of-another-official?");
        assertThat(ill.remarks(full(SAKIT, "2026-07-14", "2026-07-17"))).isEmpty();
        assertThat(ill.remarks(full(SAKIT, "2026-07-20", "2026-08-14"))).isEmpty();
        assertThat(ill.remarks(full(ALASAN_PENTING, "2026-07-13", "2026-07-17"))).isEmpty();
        assertThat(byContract.remarks(full(SAKIT, "2026-07-13", "2026-07-17")))
                .containsExactly("leave-illness-of-another-official?");
        assertThat(ill.against(full(SAKIT, "2026-07-13", "2026-07-17"))).isEmpty();
    }

    /** A month until Friday, 24 July; a Saturday and a Sunday are no gap, a Monday is one. */
    @Test
    void goesOnOverDaysOff() {
        SomebodyOnLeave away =
                serving(JenisPegawai.PNS, "2010-01-01")
                        .has(ALASAN_PENTING, "2026-06-25", "2026-07-24");

        assertThat(away.against(asking(ALASAN_PENTING, "2026-07-27", "2026-07-28")))
                .containsExactly("to leave-longer-than-allowed");
        assertThat(away.against(asking(ALASAN_PENTING, "2026-07-28", "2026-07-29"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-02-02, 2026-02-27, 2026-07-01, from leave-besar-again",
                "2021-07-01, 2021-07-31, 2026-07-30, from leave-besar-again",
                "2021-07-01, 2021-07-31, 2026-07-31, -",
                "2027-03-01, 2027-03-31, 2026-07-01, from leave-besar-again"
            })
    void givesACutiBesarAgainAfterFiveYears(
            String from, String to, String day, @Nullable String against) {
        SomebodyOnLeave old = serving(JenisPegawai.PNS, "2010-01-01").has(BESAR, from, to);

        assertThat(old.against(full(BESAR, day, day)))
                .isEqualTo(against == null ? List.of() : List.of(against));
        assertThat(old.against(special(BESAR, day, day))).isEmpty();
    }

    @Test
    void shortensACutiBesarByWhatWasUsedOfTheYear() {
        SomebodyOnLeave old =
                serving(JenisPegawai.PNS, "2010-01-01").has(TAHUNAN, "2026-05-04", "2026-05-08");

        assertThat(old.against(full(BESAR, "2026-07-01", "2026-09-25"))).isEmpty();
        assertThat(old.against(full(BESAR, "2026-07-01", "2026-09-26")))
                .containsExactly("to leave-longer-than-allowed");
    }

    @Test
    void takesNoAnnualLeaveInAYearOfACutiBesar() {
        SomebodyOnLeave old =
                serving(JenisPegawai.PNS, "2010-01-01").has(BESAR, "2026-02-02", "2026-03-31");

        assertThat(old.against(asking(TAHUNAN, "2026-07-01", "2026-07-01")))
                .containsExactly("to leave-balance-short");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1, -", "3, -", "4, child leave-child-not-counted"})
    void countsTheFirstThreeChildren(int child, @Nullable String against) {
        SomebodyOnLeave mother = serving(JenisPegawai.PPPK, "2026-01-01");
        AskedLeave asked = full(MELAHIRKAN, "2026-07-01", "2026-09-30");

        assertThat(
                        mother.against(
                                new AskedLeave(
                                        MELAHIRKAN, null, asked.during(), false, child, null)))
                .isEqualTo(against == null ? List.of() : List.of(against));
        assertThat(mother.against(asking(MELAHIRKAN, "2026-07-01", "2026-07-02")))
                .containsExactly("child leave-child-missing");
    }

    @Test
    void asksForTheLetterOfADoctorAndForNoOtherInTheLaw() {
        SomebodyOnLeave somebody = serving(JenisPegawai.PNS, "2010-01-01");

        assertThat(somebody.against(asking(SAKIT, "2026-06-01", "2026-06-02")))
                .containsExactly("proof leave-proof-missing");
        assertThat(somebody.against(asking(ALASAN_PENTING, "2026-06-01", "2026-06-02"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SAKIT,          2025-06-02, -",
                "SAKIT,          2025-05-01, from leave-asked-too-late",
                "ALASAN_PENTING, 2026-05-04, -",
                "ALASAN_PENTING, 2026-04-01, from leave-asked-too-late",
                "TAHUNAN,        2026-05-29, from leave-asked-too-late",
                "TAHUNAN,        2026-06-01, -",
                "TAHUNAN,        2027-06-02, -",
                "TAHUNAN,        2027-06-03, from leave-asked-too-early"
            })
    void isAskedForInTime(LeaveType type, String day, @Nullable String against) {
        assertThat(serving(JenisPegawai.PNS, "2010-01-01").against(full(type, day, day)))
                .isEqualTo(against == null ? List.of() : List.of(against));
    }

    @Test
    void countsWorkingDaysOfOneYear() {
        SomebodyOnLeave somebody = serving(JenisPegawai.PNS, "2010-01-01");

        // A Friday until a Monday 16 days later: twelve working days.
        assertThat(somebody.against(asking(TAHUNAN, "2026-06-05", "2026-06-22"))).isEmpty();
        assertThat(somebody.against(asking(TAHUNAN, "2026-06-05", "2026-06-23")))
                .containsExactly("to leave-balance-short");
        assertThat(somebody.against(asking(TAHUNAN, "2026-06-06", "2026-06-07")))
                .containsExactly("to leave-without-working-day");
        assertThat(somebody.against(asking(TAHUNAN, "2026-12-31", "2027-01-01")))
                .containsExactly("to leave-across-years");
    }

    @Test
    void takesNothingThatAGrantedLeaveOfTheNextYearUses() {
        SomebodyOnLeave somebody =
                serving(JenisPegawai.PNS, "2010-01-01")
                        .recordedSince(2026)
                        .has(TAHUNAN, "2027-01-04", "2027-01-27");

        assertThat(somebody.balance(2027).remaining()).isZero();
        assertThat(somebody.against(asking(TAHUNAN, "2026-07-06", "2026-07-13"))).isEmpty();
        assertThat(somebody.against(asking(TAHUNAN, "2026-07-06", "2026-07-14")))
                .containsExactly("to leave-taken-from-later-year");
    }

    private static AskedLeave special(LeaveType type, String from, String to) {
        return new AskedLeave(type, null, asking(type, from, to).during(), true, null, null);
    }

    /** With whatever its type needs. */
    private static AskedLeave full(LeaveType type, String from, String to) {
        return new AskedLeave(
                type,
                null,
                asking(type, from, to).during(),
                false,
                type == MELAHIRKAN ? 2 : null,
                type == SAKIT ? "SKD-1/2026" : null);
    }
}
