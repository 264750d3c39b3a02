package id.kinerja.integration.terminal;

import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.util.UUID;

/** An enrolment as it is kept, so that it can be named and changed. */
public record KeptEnrolment(UUID id, Enrolment enrolment, long revision) {

    /** Whether it ends before that day already, or on it. */
    public boolean endsBy(LocalDate lastDay) {
        LocalDate end = enrolment.during().to();
        return end != null && !end.isAfter(lastDay);
    }

    public KeptEnrolment endingOn(LocalDate lastDay) {
        return new KeptEnrolment(
                id,
                new Enrolment(
                        enrolment.pin(),
                        enrolment.person(),
                        DateRange.of(enrolment.during().from(), lastDay)),
                revision + 1);
    }
}
