package id.kinerja.integration.leave;

import static id.kinerja.integration.leave.LeaveCause.GUGUR_KANDUNGAN;
import static id.kinerja.integration.leave.LeaveCause.KECELAKAAN_KERJA;
import static id.kinerja.integration.leave.LeaveCause.RAWAT_INAP;
import static id.kinerja.integration.leave.LeaveCause.RAWAT_JALAN;
import static id.kinerja.integration.leave.SomebodyOnLeave.asking;
import static id.kinerja.integration.leave.SomebodyOnLeave.manServing;
import static id.kinerja.integration.leave.SomebodyOnLeave.serving;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.leave.LeaveRight.Longest;
import id.kinerja.kernel.JenisPegawai;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PP 11/2017 Ps 319-324 and PP 49/2018 Ps 76-93, by the cause; today is 1 June 2026. */
class LeaveCauseRulesTest {

    /** The last day that is still allowed; the one behind it is not. */
    @ParameterizedTest
    @CsvSource({
        "PNS,  RAWAT_JALAN,     2027-06-30", // a year
        "PNS,  RAWAT_INAP,      2027-06-30",
        "PNS,  GUGUR_KANDUNGAN, 2026-08-15", // a month and fifteen days
        "CPNS, GUGUR_KANDUNGAN, 2026-08-15",
        "PPPK, GUGUR_KANDUNGAN, 2026-08-15"
    })
    void endsOnTheLastDayOfItsCause(JenisPegawai jenis, LeaveCause cause, String last) {
        SomebodyOnLeave her = serving(jenis, "2010-01-01");
        String behind = LocalDate.parse(last).plusDays(1).toString();

        assertThat(her.against(ill(cause, "2026-07-01", last))).isEmpty();
        assertThat(her.against(ill(cause, "2026-07-01", behind)))
                .containsExactly("to leave-longer-than-allowed");
        assertThat(her.againstDecree(ill(cause, "2026-07-01", behind)))
                .containsExactly("to leave-longer-than-allowed?");
    }

    @Test
    void lastsAfterAWorkAccidentUntilHeHasRecovered() {
        assertThat(
                        manServing(JenisPegawai.PNS, "2010-01-01")
                                .against(ill(KECELAKAAN_KERJA, "2026-07-01", "2028-12-31")))
                .isEmpty();
    }

    /** Half a year is left after a year of the same illness, and a whole year after another. */
    @Test
    void countsAnIllnessInAHospitalAndOutOfItTogetherAndNoOtherCauseWithIt() {
        AskedLeave longer = ill(RAWAT_JALAN, "2026-07-01", "2027-06-30");

        assertThat(afterAYearOf(RAWAT_INAP).against(longer))
                .containsExactly("to leave-longer-than-allowed");
        assertThat(afterAYearOf(RAWAT_INAP).against(ill(RAWAT_JALAN, "2026-07-01", "2026-12-31")))
                .isEmpty();
        assertThat(afterAYearOf(KECELAKAAN_KERJA).against(longer)).isEmpty();
        assertThat(
                        afterAYearOf(RAWAT_JALAN)
                                .against(ill(GUGUR_KANDUNGAN, "2026-07-01", "2026-08-15")))
                .isEmpty();
    }

    /** The article of a long illness asks for that letter, and those of other causes don't. */
    @Test
    void remarksOfNoOtherCauseThatAGovernmentDoctorIsNeeded() {
        assertThat(afterAYearOf(RAWAT_JALAN).remarks(ill(RAWAT_INAP, "2026-07-01", "2026-07-20")))
                .containsExactly("leave-illness-goes-on?");
        assertThat(
                        afterAYearOf(GUGUR_KANDUNGAN)
                                .remarks(ill(GUGUR_KANDUNGAN, "2026-07-01", "2026-07-20")))
                .isEmpty();
        assertThat(
                        afterAYearOf(KECELAKAAN_KERJA)
                                .remarks(ill(KECELAKAAN_KERJA, "2026-07-01", "2026-07-20")))
                .isEmpty();
    }

    @Test
    void asksAfterAMiscarriageForTheLetterOfADoctorOrAMidwife() {
        SomebodyOnLeave her = serving(JenisPegawai.PNS, "2010-01-01");

        assertThat(her.against(unproved(GUGUR_KANDUNGAN)))
                .containsExactly("proof leave-proof-of-doctor-or-midwife");
        assertThat(her.against(unproved(KECELAKAAN_KERJA)))
                .containsExactly("proof leave-proof-missing");
        assertThat(her.againstDecree(unproved(GUGUR_KANDUNGAN))).isEmpty();
    }

    @Test
    void givesNoMiscarriageToAManAndNoCauseToOtherLeave() {
        SomebodyOnLeave him = manServing(JenisPegawai.PNS, "2010-01-01");
        AskedLeave miscarriage = ill(GUGUR_KANDUNGAN, "2026-07-01", "2026-07-03");
        AskedLeave annual =
                new AskedLeave(
                        LeaveType.TAHUNAN, RAWAT_INAP, miscarriage.during(), false, null, null);

        assertThat(him.against(miscarriage)).containsExactly("cause sick-cause-of-a-woman");
        assertThat(him.againstDecree(miscarriage)).containsExactly("cause sick-cause-of-a-woman");
        assertThat(him.against(annual)).containsExactly("cause sick-cause-of-other-leave");
        assertThat(him.againstDecree(annual)).containsExactly("cause sick-cause-of-other-leave");
    }

    /** A month at most for important reasons, whichever they are (PP 11/2017 Ps 330). */
    @Test
    void countsImportantReasonsThatFollowOneAnotherTogether() {
        SomebodyOnLeave him =
                manServing(JenisPegawai.PNS, "2010-01-01")
                        .has(LeaveType.ALASAN_PENTING, "2026-06-08", "2026-06-30");
        AskedLeave wedding =
                new AskedLeave(
                        LeaveType.ALASAN_PENTING,
                        LeaveCause.PERKAWINAN,
                        asking(LeaveType.ALASAN_PENTING, "2026-07-01", "2026-07-20").during(),
                        false,
                        null,
                        null);

        assertThat(him.against(wedding)).containsExactly("to leave-longer-than-allowed");
    }

    @ParameterizedTest
    @CsvSource({"1, ANAK_PERTAMA", "2, ANAK_KEDUA", "3, ANAK_KETIGA", "4,"})
    void isThatOfTheChildOfACutiMelahirkan(int child, @Nullable LeaveCause cause) {
        AskedLeave birth = asking(LeaveType.MELAHIRKAN, "2026-07-01", "2026-07-20");

        assertThat(new AskedLeave(birth.type(), null, birth.during(), false, child, null).cause())
                .isEqualTo(cause);
    }

    @Test
    void isAnOrdinaryIllnessUntilSomebodySaysOtherwise() {
        assertThat(asking(LeaveType.SAKIT, "2026-07-01", "2026-07-03").cause())
                .isEqualTo(RAWAT_JALAN);
        assertThat(asking(LeaveType.TAHUNAN, "2026-07-01", "2026-07-03").cause()).isNull();
    }

    /** One that was settled before causes were says nothing of them. */
    @Test
    void goesByTheLawWhereTheSettingsOfAnAgencySayNothingOfACause() {
        LeaveRight any = sickRight(null, new Longest(6, 0, null));
        LeaveRight own = sickRight(GUGUR_KANDUNGAN, new Longest(2, 0, null));

        assertThat(policyWith(any).right(LeaveLaw.PNS, LeaveType.SAKIT, GUGUR_KANDUNGAN))
                .isEqualTo(
                        LeavePolicy.SHIPPED.right(LeaveLaw.PNS, LeaveType.SAKIT, GUGUR_KANDUNGAN))
                .isNotEmpty();
        assertThat(policyWith(any).right(LeaveLaw.PNS, LeaveType.SAKIT, RAWAT_INAP)).contains(any);
        assertThat(policyWith(any, own).right(LeaveLaw.PNS, LeaveType.SAKIT, GUGUR_KANDUNGAN))
                .contains(own);
        assertThat(policyWith().right(LeaveLaw.PNS, LeaveType.SAKIT, GUGUR_KANDUNGAN)).isEmpty();
        assertThat(policyWith(any, own).findings()).isEmpty();
        assertThat(policyWith(own, own).findings())
                .extracting(finding -> finding.field())
                .containsExactly("rights");
    }

    private static LeaveRight sickRight(@Nullable LeaveCause cause, Longest longest) {
        return new LeaveRight(
                LeaveLaw.PNS, LeaveType.SAKIT, cause, 0, null, longest, null, 1, 366, "Peraturan");
    }

    private static LeavePolicy policyWith(LeaveRight... ofSickness) {
        LeavePolicy shipped = LeavePolicy.SHIPPED;
        return new LeavePolicy(
                Stream.concat(
                                shipped.rights().stream()
                                        .filter(right -> right.type() != LeaveType.SAKIT),
                                List.of(ofSickness).stream())
                        .toList(),
                shipped.annual(),
                shipped.authorities(),
                null,
                shipped.mostDaysAhead());
    }

    private static SomebodyOnLeave afterAYearOf(LeaveCause cause) {
        return serving(JenisPegawai.PNS, "2010-01-01").wasIll(cause, "2025-07-01", "2026-06-30");
    }

    private static AskedLeave unproved(LeaveCause cause) {
        return new AskedLeave(
                LeaveType.SAKIT,
                cause,
                asking(LeaveType.SAKIT, "2026-06-01", "2026-06-02").during(),
                false,
                null,
                null);
    }

    private static AskedLeave ill(LeaveCause cause, String from, String to) {
        return new AskedLeave(
                LeaveType.SAKIT,
                cause,
                asking(LeaveType.SAKIT, from, to).during(),
                false,
                null,
                "SKD-1/2026");
    }
}
