package id.kinerja.tukin.statement.app;

import id.kinerja.directory.Person;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Timeline;
import java.util.List;
import java.util.Set;

/**
 * The days of a person's service that pay, and how. That CLTN, suspension and MPP pay nothing is
 * law and no agency's choice (Perpres 103/2022 Ps 6; CLTN also by PP 11/2017 Ps 334 to 341), and
 * nothing is due for days after the service has ended. Officials of state are paid by laws of their
 * own, and those who are no civil servants by their contracts, whatever place they have.
 */
public final class PaidService {

    /** Service that pays. */
    public static final Set<String> STATUSES = Set.of("AKTIF", "CPNS");

    private static final Set<JenisPegawai> PAID_ELSEWHERE =
            Set.of(JenisPegawai.PEJABAT_NEGARA, JenisPegawai.NON_ASN);

    private static final String AS_CPNS = "CPNS";

    /** What is paid on a day. */
    public enum Standing {
        FULL,
        CPNS
    }

    private PaidService() {}

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

    private static Timeline.Part<Standing> part(Person.Status status, Standing otherwise) {
        return new Timeline.Part<>(
                status.during(), status.code().equals(AS_CPNS) ? Standing.CPNS : otherwise);
    }

    private static List<DateRange> unpaid(Person person) {
        return person.statuses().stream()
                .filter(status -> !pays(status))
                .map(Person.Status::during)
                .toList();
    }

    private static boolean pays(Person.Status status) {
        return STATUSES.contains(status.code());
    }
}
