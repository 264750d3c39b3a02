package id.kinerja.activity.log.messaging;

import id.kinerja.activity.log.PlannedResults;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.event.SkpChanged;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class SkpListener implements StateListener<SkpChanged> {

    private final PlannedResults plannedResults;

    SkpListener(PlannedResults plannedResults) {
        this.plannedResults = plannedResults;
    }

    @Override
    public String name() {
        return "log-plans";
    }

    @Override
    public Topic<SkpChanged> topic() {
        return Topics.SKP;
    }

    @Override
    public void take(List<SkpChanged> events) {
        plannedResults.keep(events.stream().map(SkpListener::told).toList());
    }

    private static PlannedResults.ToldPlan told(SkpChanged event) {
        return new PlannedResults.ToldPlan(
                event.skpId(),
                new PersonId(event.personId()),
                DateRange.of(event.from(), event.to()),
                event.state().equals("AGREED"),
                event.results().stream().map(SkpChanged.Result::resultId).toList(),
                event.epoch(),
                event.revision());
    }
}
