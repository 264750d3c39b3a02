package id.kinerja.integration.personnel;

import id.kinerja.kernel.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A period of somebody's service that was entered in error.
 *
 * @param before what his service was until then, which goes on in its stead
 */
public record MistakenService(Timeline.Part<Person.Service> period, Person.Service before) {

    /** Empty where no period begins that day, or it is the first one: that he joined stays. */
    public static Optional<MistakenService> of(Person person, LocalDate from) {
        return person.service().parts().stream()
                .filter(period -> period.during().from().equals(from))
                .findFirst()
                .flatMap(
                        period ->
                                person.service()
                                        .on(from.minusDays(1))
                                        .map(before -> new MistakenService(period, before)));
    }

    public Person of(Person person) {
        return person.serving(before, period.during()).next();
    }

    /** Whether it was by this that a CPNS is, or was to be, a PNS. */
    public boolean appointed() {
        return before.status() == ServiceStatus.CPNS
                && period.value().status() == ServiceStatus.AKTIF;
    }

    /** Whether he has a place on days on which his service would be over without the period. */
    public boolean leavesPlacesBehind(List<Assignment> held) {
        return before.status().endsService()
                && held.stream().anyMatch(place -> place.during().overlaps(period.during()));
    }
}
