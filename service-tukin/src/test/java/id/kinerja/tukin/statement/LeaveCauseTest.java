package id.kinerja.tukin.statement;

import static id.kinerja.tukin.policy.LeaveType.ALASAN_PENTING;
import static id.kinerja.tukin.policy.LeaveType.BESAR;
import static id.kinerja.tukin.policy.LeaveType.MELAHIRKAN;
import static id.kinerja.tukin.statement.Months.wholeMay;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.CutBase;
import id.kinerja.tukin.policy.LeaveCause;
import id.kinerja.tukin.policy.LeaveType;
import id.kinerja.tukin.policy.PolicyCheck;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyDocument.LeaveRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What published rules take of leave by its cause, of kelas 8 rated Baik: 4,595,150. */
class LeaveCauseTest {

    private static final int[] WORKDAYS = {4, 5, 6, 7, 8, 11, 12, 13, 15, 18, 19, 20};

    private static final PolicyDocument KEMENTAN =
            Months.withLeaveAlone(
                    rule("Permentan 20/2025", ALASAN_PENTING, null, 1, "4", CutBase.WHOLE),
                    rule(
                            "Permentan 20/2025",
                            ALASAN_PENTING,
                            LeaveCause.KELUARGA_MENINGGAL,
                            1,
                            "0",
                            CutBase.WHOLE),
                    rule(
                            "Permentan 20/2025",
                            ALASAN_PENTING,
                            LeaveCause.KELUARGA_MENINGGAL,
                            4,
                            "4",
                            CutBase.WHOLE));

    private static final PolicyDocument KEMENKOP =
            Months.withLeaveAlone(
                    rule("Permenkop 8/2025", ALASAN_PENTING, null, 4, "2", CutBase.ATTENDANCE),
                    rule(
                            "Permenkop 8/2025",
                            ALASAN_PENTING,
                            LeaveCause.ISTRI_MELAHIRKAN,
                            11,
                            "2",
                            CutBase.ATTENDANCE));

    private static final PolicyDocument KPDT =
            Months.withLeaveAlone(
                    perMonth("Permen PDT 5/2013", MELAHIRKAN, LeaveCause.ANAK_KETIGA, "20"),
                    perMonth("Permen PDT 5/2013", BESAR, null, "20"),
                    perMonth("Permendikbud 14/2016", BESAR, LeaveCause.ANAK_KEEMPAT, "100"));

    /** 4 % of the whole is 183,806 a day (Kementan 20/2025 Ps 19). */
    @ParameterizedTest
    @CsvSource({
        "KELUARGA_MENINGGAL, 3, 4595150",
        "KELUARGA_MENINGGAL, 4, 4411344",
        "KELUARGA_MENINGGAL, 5, 4227538",
        "KELUARGA_SAKIT,     1, 4411344",
        "PERKAWINAN,         2, 4227538",
        "LAINNYA,            2, 4227538",
        ",                   2, 4227538"
    })
    void leavesADeathInTheCloseFamilyFreeForThreeDays(
            @Nullable LeaveCause cause, int days, long net) {
        assertThat(net(KEMENTAN, ALASAN_PENTING, cause, days)).isEqualTo(Rupiah.of(net));
    }

    /** 2 % of 1,838,060 is 36,761.2 a day (Kemenkop 8/2025 Ps 17). */
    @ParameterizedTest
    @CsvSource({
        "ISTRI_MELAHIRKAN,   10, 4595150",
        "ISTRI_MELAHIRKAN,   11, 4558389",
        "ISTRI_MELAHIRKAN,   12, 4521628",
        "KELUARGA_MENINGGAL,  3, 4595150",
        "KELUARGA_MENINGGAL,  4, 4558389",
        "TEMPAT_RAWAN,        5, 4521628",
        ",                    3, 4595150",
        ",                    5, 4521628"
    })
    void countsFromALaterDayForWhoAccompaniesHisWife(
            @Nullable LeaveCause cause, int days, long net) {
        assertThat(net(KEMENKOP, ALASAN_PENTING, cause, days)).isEqualTo(Rupiah.of(net));
    }

    /** The third child alone is paid 80 % in its first month, and the fourth is a cuti besar. */
    @ParameterizedTest
    @CsvSource({
        "MELAHIRKAN, ANAK_PERTAMA, 4595150",
        "MELAHIRKAN, ANAK_KEDUA,   4595150",
        "MELAHIRKAN, ANAK_KETIGA,  3676120",
        "MELAHIRKAN, ,             4595150",
        "BESAR,      ANAK_KEEMPAT, 0",
        "BESAR,      ,             3676120"
    })
    void tellsBirthsApart(LeaveType type, @Nullable LeaveCause cause, long net) {
        assertThat(net(KPDT, type, cause, WORKDAYS.length)).isEqualTo(Rupiah.of(net));
    }

    /** The person reads it; whoever else does reads of a lawful absence alone. */
    @Test
    void namesTheCauseThatARuleIsForInTheStatement() {
        Statement statement =
                StatementCalculation.of(
                        month(ALASAN_PENTING, LeaveCause.KELUARGA_MENINGGAL, 4), KEMENTAN.policy());

        assertThat(parts(statement).map(Line::code))
                .hasSize(4)
                .containsOnly("CUTI_ALASAN_PENTING_KELUARGA_MENINGGAL");
        assertThat(parts(statement).map(Line::codeForOthers)).containsOnly("TIDAK_HADIR_SAH");
        assertThat(
                        parts(
                                        StatementCalculation.of(
                                                month(ALASAN_PENTING, LeaveCause.PERKAWINAN, 1),
                                                KEMENTAN.policy()))
                                .map(Line::code))
                .containsExactly("CUTI_ALASAN_PENTING");
    }

    @Test
    void goesWithTheLeaveThatItIsACauseOf() {
        for (PolicyDocument one : Stream.of(KEMENTAN, KEMENKOP, KPDT).toList()) {
            assertThat(PolicyCheck.findings(one.policy())).isEmpty();
        }
        assertThat(
                        PolicyCheck.findings(
                                Months.withLeaveAlone(
                                                rule(
                                                        "Perkada",
                                                        MELAHIRKAN,
                                                        LeaveCause.ANAK_KEEMPAT,
                                                        1,
                                                        "4",
                                                        CutBase.WHOLE))
                                        .policy()))
                .extracting(finding -> finding.code())
                .containsExactly("cause-of-other-leave");
    }

    private static Stream<Line> parts(Statement statement) {
        return statement.lines().stream()
                .flatMap(line -> line.parts().stream())
                .filter(part -> part.code().startsWith("CUTI_"));
    }

    private static Rupiah net(
            PolicyDocument policy, LeaveType type, @Nullable LeaveCause cause, int days) {
        return StatementCalculation.of(month(type, cause, days), policy.policy()).net();
    }

    private static PersonMonth month(LeaveType type, @Nullable LeaveCause cause, int days) {
        return Months.onLeave(
                wholeMay(8, Predikat.BAIK), type, cause, Arrays.copyOf(WORKDAYS, days));
    }

    private static LeaveRule rule(
            String regulation,
            LeaveType type,
            @Nullable LeaveCause cause,
            int fromDay,
            String perDay,
            CutBase base) {
        return new LeaveRule(new Article(regulation, "cuti"), type, cause, fromDay, perDay, base);
    }

    private static LeaveRule perMonth(
            String regulation, LeaveType type, @Nullable LeaveCause cause, String cut) {
        return new LeaveRule(
                new Article(regulation, "cuti"), type, cause, 1, null, CutBase.WHOLE, 1, cut);
    }
}
