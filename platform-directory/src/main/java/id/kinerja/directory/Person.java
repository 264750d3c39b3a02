package id.kinerja.directory;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person of the agency; officials, and those who are no civil servants, may have no number.
 *
 * @param jenis the kind of today
 * @param kinds in order of their days; none where he is of the kind of today on all of them
 */
public record Person(
        AgencyId agency,
        PersonId id,
        @Nullable NomorPegawai number,
        String name,
        JenisPegawai jenis,
        @Nullable String golongan,
        List<Status> statuses,
        List<Kind> kinds) {

    private static final String DIED = "MENINGGAL";

    public Person {
        statuses = List.copyOf(statuses);
        kinds = List.copyOf(kinds);
    }

    /** Of one kind on all days. */
    public Person(
            AgencyId agency,
            PersonId id,
            @Nullable NomorPegawai number,
            String name,
            JenisPegawai jenis,
            @Nullable String golongan,
            List<Status> statuses) {
        this(agency, id, number, name, jenis, golongan, statuses, List.of());
    }

    /** Of which kind he is from that day on, until another follows. */
    public record Kind(JenisPegawai jenis, LocalDate from) {}

    /**
     * What the person's service was for some days.
     *
     * @param stage of studies that are no longer in their first time, as it is told
     */
    public record Status(String code, DateRange during, @Nullable String stage) {

        /** Of no stage. */
        public Status(String code, DateRange during) {
            this(code, during, null);
        }
    }

    /** Of which kind he is on each of these days; before the first that is dated, of that one. */
    public Timeline<JenisPegawai> kindsOn(DateRange days) {
        JenisPegawai first = kinds.isEmpty() ? jenis : kinds.getFirst().jenis();
        Timeline<JenisPegawai> known = Timeline.of(first, days);
        for (Kind kind : kinds) {
            known = known.with(kind.jenis(), DateRange.since(kind.from()));
        }
        return known.within(days);
    }

    public JenisPegawai kindOn(LocalDate day) {
        return kindsOn(DateRange.of(day, day)).on(day).orElseThrow();
    }

    public Optional<String> statusOn(LocalDate date) {
        return statuses.stream()
                .filter(status -> status.during().includes(date))
                .map(Status::code)
                .findFirst();
    }

    /** The last day of his life; nothing of the living. */
    public Optional<LocalDate> diedOn() {
        return statuses.stream()
                .filter(status -> status.code().equals(DIED))
                .map(status -> status.during().from().minusDays(1))
                .findFirst();
    }
}
