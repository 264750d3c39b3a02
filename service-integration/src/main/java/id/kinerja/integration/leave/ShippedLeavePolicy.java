package id.kinerja.integration.leave;

import static id.kinerja.integration.leave.LeaveCause.GUGUR_KANDUNGAN;
import static id.kinerja.integration.leave.LeaveCause.KECELAKAAN_KERJA;
import static id.kinerja.integration.leave.LeaveLaw.PNS;
import static id.kinerja.integration.leave.LeaveLaw.PPPK;
import static id.kinerja.integration.leave.LeaveType.ALASAN_PENTING;
import static id.kinerja.integration.leave.LeaveType.BESAR;
import static id.kinerja.integration.leave.LeaveType.CLTN;
import static id.kinerja.integration.leave.LeaveType.MELAHIRKAN;
import static id.kinerja.integration.leave.LeaveType.SAKIT;
import static id.kinerja.integration.leave.LeaveType.TAHUNAN;

import id.kinerja.integration.leave.LeaveRight.Exemption;
import id.kinerja.integration.leave.LeaveRight.Longest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the law, and decisions near to the person for what is short and usual. What the
 * law leaves open (how late one may ask, from which day on a letter is asked for, who decides) is
 * for each agency to settle.
 */
final class ShippedLeavePolicy {

    private static final int YEAR = 366;
    private static final int MONTH = 31;
    private static final int HALF_A_MONTH = 15;

    /** An illness of one day has its letter too (Perban BKN 7/2021). */
    private static final int FROM_THE_FIRST_DAY = 1;

    /**
     * Up to then any doctor's letter will do, and beyond a government doctor's (PP 11/2017 Ps 320).
     */
    static final int SHORT_ILLNESS = 14;

    private static final int CHILDREN = 3;
    private static final @Nullable Integer ANY = null;

    private ShippedLeavePolicy() {}

    static LeavePolicy policy() {
        return new LeavePolicy(rights(), annual(), authorities(), null, YEAR);
    }

    private static List<LeaveRight> rights() {
        return List.of(
                new LeaveRight(PNS, TAHUNAN, null, 1, null, null, ANY, ANY, 0, "PP 11/2017 Ps 311"),
                new LeaveRight(
                        PNS,
                        BESAR,
                        null,
                        5,
                        new Exemption(ANY),
                        longest(3, 0),
                        ANY,
                        ANY,
                        0,
                        "PP 11/2017 Ps 316"),
                sakit(PNS, null, longest(12, 6), "PP 11/2017 Ps 320"),
                gugurKandungan(PNS, "PP 11/2017 Ps 319-324"),
                kecelakaanKerja(PNS, "PP 11/2017 Ps 319-324"),
                melahirkan(PNS, "PP 11/2017 Ps 325"),
                new LeaveRight(
                        PNS,
                        ALASAN_PENTING,
                        null,
                        0,
                        null,
                        longest(1, 0),
                        ANY,
                        ANY,
                        MONTH,
                        "PP 11/2017 Ps 330"),
                new LeaveRight(
                        PNS,
                        CLTN,
                        null,
                        5,
                        null,
                        longest(36, 12),
                        ANY,
                        ANY,
                        0,
                        "PP 11/2017 Ps 334"),
                new LeaveRight(
                        PPPK,
                        TAHUNAN,
                        null,
                        1,
                        new Exemption(6),
                        null,
                        ANY,
                        ANY,
                        0,
                        "PP 49/2018 Ps 76-93"),
                sakit(PPPK, null, null, "PP 49/2018 Ps 76-93"),
                gugurKandungan(PPPK, "PP 49/2018 Ps 76-93"),
                kecelakaanKerja(PPPK, "PP 49/2018 Ps 76-93"),
                melahirkan(PPPK, "PP 49/2018 Ps 76-93"));
    }

    private static LeaveRight melahirkan(LeaveLaw law, String article) {
        return new LeaveRight(
                law, MELAHIRKAN, null, 0, null, longest(3, 0), CHILDREN, ANY, MONTH, article);
    }

    /** One month and a half, whatever else she is ill with. */
    private static LeaveRight gugurKandungan(LeaveLaw law, String article) {
        return sakit(law, GUGUR_KANDUNGAN, new Longest(1, 0, HALF_A_MONTH), article);
    }

    /** Until he has recovered. */
    private static LeaveRight kecelakaanKerja(LeaveLaw law, String article) {
        return sakit(law, KECELAKAAN_KERJA, null, article);
    }

    private static LeaveRight sakit(
            LeaveLaw law, @Nullable LeaveCause cause, @Nullable Longest longest, String article) {
        return new LeaveRight(
                law, SAKIT, cause, 0, null, longest, ANY, FROM_THE_FIRST_DAY, YEAR, article);
    }

    private static Longest longest(int months, int extensionMonths) {
        return new Longest(months, extensionMonths, null);
    }

    private static List<AnnualRule> annual() {
        return List.of(
                new AnnualRule(PNS, 12, 18, 24, 24, "PP 11/2017 Ps 312-314"),
                new AnnualRule(PPPK, 12, 18, 24, 24, "PP 49/2018 Ps 76-93; Perban BKN 7/2022"));
    }

    private static List<AuthorityRule> authorities() {
        return List.of(
                new AuthorityRule(TAHUNAN, ANY, DecidedBy.SUPERIOR_OF_SUPERIOR),
                new AuthorityRule(SAKIT, SHORT_ILLNESS, DecidedBy.SUPERIOR_OF_SUPERIOR),
                new AuthorityRule(SAKIT, ANY, DecidedBy.PIMPINAN),
                new AuthorityRule(MELAHIRKAN, ANY, DecidedBy.SUPERIOR_OF_SUPERIOR),
                new AuthorityRule(ALASAN_PENTING, ANY, DecidedBy.SUPERIOR_OF_SUPERIOR),
                new AuthorityRule(BESAR, ANY, DecidedBy.PIMPINAN),
                new AuthorityRule(CLTN, ANY, DecidedBy.PIMPINAN));
    }
}
