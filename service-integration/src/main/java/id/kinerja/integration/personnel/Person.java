package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Nrp;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person of the register. A number is no key: whoever gets another stays the same person.
 *
 * @param service what his service is on which days, from his first one on
 * @param servesSince since when he has served without a break, where that was at another agency
 */
public record Person(
        PersonId id,
        @Nullable NomorPegawai number,
        String name,
        JenisPegawai jenis,
        @Nullable String golongan,
        Timeline<Service> service,
        @Nullable LocalDate servesSince,
        long revision) {

    /** One who has served nowhere before. */
    public Person(
            PersonId id,
            @Nullable NomorPegawai number,
            String name,
            JenisPegawai jenis,
            @Nullable String golongan,
            Timeline<Service> service,
            long revision) {
        this(id, number, name, jenis, golongan, service, null, revision);
    }

    /**
     * @param decree by which it is so, where one is known
     * @param elsewhere whether he goes on serving at another agency, where it ends here
     */
    public record Service(ServiceStatus status, @Nullable String decree, boolean elsewhere) {

        public Service(ServiceStatus status, @Nullable String decree) {
            this(status, decree, false);
        }
    }

    /** None for whoever has an NRP or no number. */
    public @Nullable Nip nip() {
        return number instanceof Nip nip ? nip : null;
    }

    public @Nullable Nrp nrp() {
        return number instanceof Nrp nrp ? nrp : null;
    }

    /** Serves from one day on, and nothing is known of an end. */
    public static Person joining(
            PersonId id,
            @Nullable NomorPegawai number,
            String name,
            JenisPegawai jenis,
            @Nullable String golongan,
            LocalDate from) {
        ServiceStatus status =
                jenis == JenisPegawai.CPNS ? ServiceStatus.CPNS : ServiceStatus.AKTIF;
        Timeline<Service> service = Timeline.of(new Service(status, null), DateRange.since(from));
        return new Person(id, number, name, jenis, golongan, service, 1);
    }

    /** One who has served elsewhere since that day. */
    public Person servingSince(@Nullable LocalDate day) {
        return new Person(id, number, name, jenis, golongan, service, day, revision);
    }

    /** As {@link Timeline#with}. */
    public Person serving(Service other, DateRange during) {
        return withService(service.with(other, during));
    }

    public Person withService(Timeline<Service> other) {
        return new Person(id, number, name, jenis, golongan, other, servesSince, revision);
    }

    public Person next() {
        return new Person(id, number, name, jenis, golongan, service, servesSince, revision + 1);
    }

    /** Who he is now known to be. */
    public Person known(
            @Nullable NomorPegawai otherNumber,
            String otherName,
            JenisPegawai otherJenis,
            @Nullable String otherGolongan) {
        return new Person(
                id,
                otherNumber,
                otherName,
                otherJenis,
                otherGolongan,
                service,
                servesSince,
                revision);
    }
}
