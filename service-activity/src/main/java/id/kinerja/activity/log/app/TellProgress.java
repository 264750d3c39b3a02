package id.kinerja.activity.log.app;

import id.kinerja.activity.log.DailyLog;
import id.kinerja.activity.log.ProgressBook;
import id.kinerja.activity.log.ProgressEvents;
import id.kinerja.kernel.AgencyId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Computes the months anew that a change has touched, and tells what they come to. */
@Component
class TellProgress {

    private final ProgressBook book;
    private final ProgressEvents events;

    TellProgress(ProgressBook book, ProgressEvents events) {
        this.book = book;
        this.events = events;
    }

    void tell(AgencyId agency, List<DailyLog> changed) {
        events.changed(
                agency,
                book.recompute(
                        changed.stream()
                                .map(ProgressBook.PersonMonth::of)
                                .collect(Collectors.toSet())));
    }
}
