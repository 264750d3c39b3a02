package id.kinerja.tukin.statement.app;

import id.kinerja.directory.Person;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Timeline;
import id.kinerja.tukin.policy.PaidAs;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days of a person's service that pay, and how. That CLTN, suspension and MPP pay nothing is
 * law and no agency's choice (Perpres 103/2022 Ps 6; CLTN also by PP 11/2017 Ps 334 to 341), and
 * nothing is due for days after the service has ended. Officials of state are paid by laws of their
 * own, and those who are no civil servants by their contracts, whatever place they have. Study
 * leave pays what a policy says, and nothing where it says nothing.
 */
public final class PaidService {

    /** Service that pays whatever the policy says. */
    public static final Set<String> STATUSES = Set.of("AKTIF", "CPNS");

    private static final Set<JenisPegawai> PAID_ELSEWHERE =
            Set.of(JenisPegawai.PEJABAT_NEGARA, JenisPegawai.NON_ASN);

    private static final String AS_CPNS = "CPNS";

    /** What is paid on a day. */
    public enum Standing {
        FULL,
        CPNS,
        TUGAS_BELAJAR,
        TUGAS_BELAJAR_PERPANJANGAN,
        TUGAS_BELAJAR_LEWAT_WAKTU;

        /** Whether he is expected at work. */
        public boolean works() {
            return this == FULL || this == CPNS;
        }
    }

    private static final String STUDIES = "TUGAS_BELAJAR";
    private static final String EXTENDED = "PERPANJANGAN";
    private static final String OVERDUE = "LEWAT_WAKTU";
    private static final Set<String> STAGES = Set.of(EXTENDED, OVERDUE);

    /** Service that may pay: studies only where a policy says so. */
    public static final Set<String> MAY_PAY = Set.of("AKTIF", "CPNS", STUDIES);

    private PaidService() {}

    /** As whom a policy may pay him another part; nobody where he is a PNS or CPNS. */
    public static @Nullable PaidAs as(Standing standing, JenisPegawai jenis) {
        return switch (standing) {
            case TUGAS_BELAJAR -> PaidAs.TUGAS_BELAJAR;
            case TUGAS_BELAJAR_PERPANJANGAN -> PaidAs.TUGAS_BELAJAR_PERPANJANGAN;
            case TUGAS_BELAJAR_LEWAT_WAKTU -> PaidAs.TUGAS_BELAJAR_LEWAT_WAKTU;
            case FULL, CPNS -> atWork(jenis);
        };
    }

    private static @Nullable PaidAs atWork(JenisPegawai jenis) {
        return switch (jenis) {
            case PPPK -> PaidAs.PPPK;
            case PPPK_PARUH_WAKTU -> PaidAs.PPPK_PARUH_WAKTU;
            case TNI -> PaidAs.TNI;
            case POLRI -> PaidAs.POLRI;
            case PNS, CPNS, PEJABAT_NEGARA, NON_ASN -> null;
        };
    }

    /**
     * Where the statuses say from when until when he was CPNS, they decide; a file that calls him
     * one and dates nothing means all his service.
     */
    public static Timeline<Standing> of(Person person) {
        if (PAID_ELSEWHERE.contains(person.jenis())) {
            return Timeline.of(List.of());
        }
        boolean dated =
                person.statuses().stream().anyMatch(status -> status.code().equals(AS_CPNS));
        Standing otherwise =
                !dated && person.jenis() == JenisPegawai.CPNS ? Standing.CPNS : Standing.FULL;
        return Timeline.of(
                        person.statuses().stream()
                                .filter(PaidService::pays)
                                .map(status -> part(status, otherwise))
                                .toList())
                .without(unpaid(person));
    }

    /** The first day of paid service here; absent where there is none. */
    public static @Nullable LocalDate since(Timeline<Standing> entitled) {
        return entitled.ranges().map(DateRange::from).min(Comparator.naturalOrder()).orElse(null);
    }

    private static Timeline.Part<Standing> part(Person.Status status, Standing otherwise) {
        Standing standing =
                switch (status.code()) {
                    case AS_CPNS -> Standing.CPNS;
                    case STUDIES -> studies(status.stage());
                    default -> otherwise;
                };
        return new Timeline.Part<>(status.during(), standing);
    }

    private static Standing studies(@Nullable String stage) {
        return switch (stage) {
            case null -> Standing.TUGAS_BELAJAR;
            case EXTENDED -> Standing.TUGAS_BELAJAR_PERPANJANGAN;
            case OVERDUE -> Standing.TUGAS_BELAJAR_LEWAT_WAKTU;
            default -> throw new IllegalStateException("Pays no stage of studies " + stage);
        };
    }

    private static List<DateRange> unpaid(Person person) {
        return person.statuses().stream()
                .filter(status -> !pays(status))
                .map(Person.Status::during)
                .toList();
    }

    /** A stage of which nothing is known pays nothing rather than by a guess. */
    private static boolean pays(Person.Status status) {
        String stage = status.stage();
        return MAY_PAY.contains(status.code()) && (stage == null || STAGES.contains(stage));
    }
}
