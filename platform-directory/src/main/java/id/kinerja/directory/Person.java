package id.kinerja.directory;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person of the agency; officials, and those who are no civil servants, may have no number. */
public record Person(
        AgencyId agency,
        PersonId id,
        @Nullable NomorPegawai number,
        String name,
        JenisPegawai jenis,
        @Nullable String golongan,
        List<Status> statuses) {

    private static final String DIED = "MENINGGAL";

    public Person {
        statuses = List.copyOf(statuses);
    }

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
