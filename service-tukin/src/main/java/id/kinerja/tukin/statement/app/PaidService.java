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
import java.util.stream.Stream;
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

    /**
     * Service that may pay: studies only where a policy says so. All other codes pay nothing by
     * law, whatever the policy: CLTN, MPP and whoever is suspended or has left (Perpres 103/2022 Ps
     * 6, Perpres 32/2023 Ps 7), and whoever works for another agency, where he is paid (Perban BKN
     * 5/2020).
     */
    public static final Set<String> MAY_PAY = Set.of("AKTIF", "CPNS", STUDIES);

    /**
     * How a day of service pays.
     *
     * @param as as whom a policy may pay another part; nobody where he is a PNS or CPNS
     */
    public record Paid(Standing standing, @Nullable PaidAs as) {

        private static Paid of(Standing standing, JenisPegawai jenis) {
            return switch (standing) {
                case TUGAS_BELAJAR -> new Paid(standing, PaidAs.TUGAS_BELAJAR);
                case TUGAS_BELAJAR_PERPANJANGAN ->
                        new Paid(standing, PaidAs.TUGAS_BELAJAR_PERPANJANGAN);
                case TUGAS_BELAJAR_LEWAT_WAKTU ->
                        new Paid(standing, PaidAs.TUGAS_BELAJAR_LEWAT_WAKTU);
                case FULL, CPNS -> new Paid(standing, atWork(jenis));
            };
        }

        public boolean works() {
            return standing.works();
        }

        public boolean asCpns() {
            return standing == Standing.CPNS;
        }
    }

    private PaidService() {}

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
     * By the kind that he is of on each day. Where the statuses say from when until when he was
     * CPNS, they decide; a file that calls him one and dates nothing means all his service of that
     * kind.
     */
    public static Timeline<Paid> of(Person person) {
        boolean dated =
                person.statuses().stream().anyMatch(status -> status.code().equals(AS_CPNS));
        return Timeline.of(
                serving(person).parts().stream()
                        .flatMap(part -> ofKinds(person, part, dated))
                        .toList());
    }

    private static Timeline<Person.Status> serving(Person person) {
        return Timeline.of(
                        person.statuses().stream()
                                .filter(PaidService::pays)
                                .map(status -> new Timeline.Part<>(status.during(), status))
                                .toList())
                .without(unpaid(person));
    }

    private static Stream<Timeline.Part<Paid>> ofKinds(
            Person person, Timeline.Part<Person.Status> part, boolean dated) {
        return person.kindsOn(part.during()).parts().stream()
                .filter(kind -> !PAID_ELSEWHERE.contains(kind.value()))
                .map(
                        kind ->
                                new Timeline.Part<>(
                                        kind.during(),
                                        Paid.of(
                                                standing(part.value(), kind.value(), dated),
                                                kind.value())));
    }

    /** The first day of paid service here; absent where there is none. */
    public static @Nullable LocalDate since(Timeline<Paid> entitled) {
        return entitled.ranges().map(DateRange::from).min(Comparator.naturalOrder()).orElse(null);
    }

    private static Standing standing(Person.Status status, JenisPegawai jenis, boolean dated) {
        return switch (status.code()) {
            case AS_CPNS -> Standing.CPNS;
            case STUDIES -> studies(status.stage());
            default -> !dated && jenis == JenisPegawai.CPNS ? Standing.CPNS : Standing.FULL;
        };
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
