package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That somebody's service is another, by decree.
 *
 * @param during on which days; what it was before goes on after them, and without an end it holds
 *     until the next decree, see {@link #daysOf}
 * @param elsewhere whether he goes on serving at another agency, where it ends here
 */
public record ServiceChange(
        ServiceStatus status, DateRange during, @Nullable String decree, boolean elsewhere) {

    public ServiceChange(ServiceStatus status, DateRange during, @Nullable String decree) {
        this(status, during, decree, false);
    }

    /** Leaves for another agency, where his service goes on. */
    public static ServiceChange toAnotherAgency(LocalDate from, String decree) {
        return new ServiceChange(ServiceStatus.BERHENTI, DateRange.since(from), decree, true);
    }

    /** What is wrong with it for this person. */
    public Optional<Finding> findingOf(Person person) {
        if (status.endsService() && during.to() != null) {
            return Optional.of(Finding.of("to", "end-of-service-lasts", status));
        }
        if (during.from().isBefore(person.service().begins())) {
            return Optional.of(Finding.of("from", "before-service", person.service().begins()));
        }
        if (status == ServiceStatus.CPNS && person.jenis() != JenisPegawai.CPNS) {
            return Optional.of(Finding.of("status", "no-longer-cpns", person.jenis()));
        }
        if (status == ServiceStatus.KONTRAK_BERAKHIR && !person.jenis().isByContract()) {
            return Optional.of(Finding.of("status", "not-by-contract", person.jenis()));
        }
        if (undoesMove(person)) {
            return Optional.of(Finding.of("from", "moved-to-another-agency"));
        }
        return Optional.empty();
    }

    /**
     * On which days it changes his service: without an end of its own until the next change that is
     * known already, but for an end of service, which lasts.
     */
    public DateRange daysOf(Person person) {
        if (during.to() != null || status.endsService()) {
            return during;
        }
        return person.service().parts().stream()
                .map(period -> period.during().from())
                .filter(from -> from.isAfter(during.from()))
                .findFirst()
                .map(next -> DateRange.of(during.from(), next.minusDays(1)))
                .orElse(during);
    }

    /** That he goes on serving at another agency is taken back by the move alone. */
    private boolean undoesMove(Person person) {
        DateRange days = daysOf(person);
        return !elsewhere
                && person.service().parts().stream()
                        .filter(period -> period.value().elsewhere())
                        .anyMatch(period -> days.includes(period.during().from()));
    }

    public Person of(Person person) {
        return person.serving(new Person.Service(status, decree, elsewhere), daysOf(person));
    }

    /** A CPNS whose service is called active is made a PNS that day (PP 11/2017 Ps 36). */
    public boolean appoints(Person person) {
        return person.jenis() == JenisPegawai.CPNS && status == ServiceStatus.AKTIF;
    }

    /** The places that end with the service, as they are then. */
    public List<Assignment> ending(List<Assignment> held) {
        return status.endsService()
                ? held.stream()
                        .filter(place -> place.during().from().isBefore(during.from()))
                        .filter(place -> place.during().includes(during.from()))
                        .map(place -> place.endingOn(during.from().minusDays(1)))
                        .toList()
                : List.of();
    }

    /** Whether somebody would begin somewhere although his service is over. */
    public boolean leavesPlacesBehind(List<Assignment> held) {
        return status.endsService()
                && held.stream().anyMatch(place -> !place.during().from().isBefore(during.from()));
    }
}
