package id.kinerja.activity.log.messaging;

import id.kinerja.activity.log.ResultUnits;
import id.kinerja.kernel.event.SkpChanged;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Apart from the plans themselves, so that plans told long ago are gone through once more. */
@Component
class ResultUnitListener implements StateListener<SkpChanged> {

    private final ResultUnits units;

    ResultUnitListener(ResultUnits units) {
        this.units = units;
    }

    @Override
    public String name() {
        return "log-units";
    }

    @Override
    public Topic<SkpChanged> topic() {
        return Topics.SKP;
    }

    @Override
    public void take(List<SkpChanged> events) {
        units.keep(events.stream().flatMap(ResultUnitListener::told).toList());
    }

    private static Stream<ResultUnits.ToldUnit> told(SkpChanged event) {
        return event.results().stream()
                .flatMap(
                        result ->
                                Stream.ofNullable(result.targetUnit())
                                        .map(
                                                unit ->
                                                        new ResultUnits.ToldUnit(
                                                                result.resultId(),
                                                                unit,
                                                                event.epoch(),
                                                                event.revision())));
    }
}
