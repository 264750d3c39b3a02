package id.kinerja.activity.log.messaging;

import static java.util.stream.Collectors.toSet;

import id.kinerja.activity.log.app.HandOutVerification;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.event.AssignmentChanged;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import java.util.List;
import org.springframework.stereotype.Component;

/** Moves what waits to a new superior; the directory's own copy is written before. */
@Component
class AssessorListener implements StateListener<AssignmentChanged> {

    private final HandOutVerification handOutVerification;

    AssessorListener(HandOutVerification handOutVerification) {
        this.handOutVerification = handOutVerification;
    }

    @Override
    public String name() {
        return "log-duties";
    }

    @Override
    public Topic<AssignmentChanged> topic() {
        return Topics.ASSIGNMENT;
    }

    @Override
    public void take(List<AssignmentChanged> events) {
        handOutVerification.handOut(
                new AgencyId(events.getFirst().agencyId()),
                events.stream().map(event -> new PersonId(event.personId())).collect(toSet()));
    }
}
