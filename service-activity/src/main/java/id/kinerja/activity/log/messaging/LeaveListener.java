package id.kinerja.activity.log.messaging;

import id.kinerja.activity.log.Leaves;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.event.LeaveDecided;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class LeaveListener implements StateListener<LeaveDecided> {

    private final Leaves leaves;

    LeaveListener(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public String name() {
        return "log-leaves";
    }

    @Override
    public Topic<LeaveDecided> topic() {
        return Topics.LEAVE;
    }

    @Override
    public void take(List<LeaveDecided> events) {
        leaves.keep(events.stream().map(LeaveListener::told).toList());
    }

    private static Leaves.ToldLeave told(LeaveDecided event) {
        return new Leaves.ToldLeave(
                event.leaveId(),
                new PersonId(event.personId()),
                DateRange.of(event.from(), event.to()),
                event.state().equals("APPROVED"),
                event.epoch(),
                event.revision());
    }
}
