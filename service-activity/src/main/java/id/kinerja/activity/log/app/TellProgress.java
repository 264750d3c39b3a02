package id.kinerja.activity.log.app;

import id.kinerja.activity.log.DailyLog;
import id.kinerja.activity.log.ProgressBook;
import id.kinerja.activity.log.ProgressEvents;
import id.kinerja.kernel.AgencyId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Computes the months anew that a change has touched, tells what they come to, and hands out what
 * is to be done about their entries.
 */
@Component
class TellProgress {

    private final ProgressBook book;
    private final ProgressEvents events;
    private final HandOutVerification handOutVerification;

    TellProgress(
            ProgressBook book, ProgressEvents events, HandOutVerification handOutVerification) {
        this.book = book;
        this.events = events;
        this.handOutVerification = handOutVerification;
    }

    void tell(AgencyId agency, List<DailyLog> changed) {
        // First, since it lets only one at a person: the sums are taken behind that lock.
        handOutVerification.handOut(
                agency,
                changed.stream().map(log -> log.written().person()).collect(Collectors.toSet()));
        events.changed(
                agency,
                book.recompute(
                        changed.stream()
                                .map(ProgressBook.PersonMonth::of)
                                .collect(Collectors.toSet())));
    }
}
