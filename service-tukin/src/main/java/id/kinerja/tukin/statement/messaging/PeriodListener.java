package id.kinerja.tukin.statement.messaging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.AttendancePeriodChanged;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import id.kinerja.tukin.statement.ToldFacts;
import id.kinerja.tukin.statement.WholePeriods;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PeriodListener implements StateListener<AttendancePeriodChanged> {

    private final ToldFacts facts;
    private final WholePeriods wholePeriods;

    PeriodListener(ToldFacts facts, WholePeriods wholePeriods) {
        this.wholePeriods = wholePeriods;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "statement-periods";
    }

    @Override
    public Topic<AttendancePeriodChanged> topic() {
        return Topics.ATTENDANCE_PERIOD;
    }

    @Override
    public void take(List<AttendancePeriodChanged> events) {
        List<ToldFacts.ToldPeriod> periods = events.stream().map(PeriodListener::told).toList();
        wholePeriods.holdFacts();
        facts.keepPeriods(periods);
        periods.stream()
                .filter(ToldFacts.ToldPeriod::closed)
                .collect(
                        groupingBy(
                                ToldFacts.ToldPeriod::month,
                                mapping(ToldFacts.ToldPeriod::unit, toSet())))
                .forEach(wholePeriods::lookAt);
    }

    private static ToldFacts.ToldPeriod told(AttendancePeriodChanged event) {
        return new ToldFacts.ToldPeriod(
                new UnitId(event.unitId()),
                YearMonth.parse(event.month()),
                event.from(),
                event.to(),
                event.state().equals("CLOSED"),
                event.personDays(),
                event.hash(),
                new ToldFacts.Version(event.epoch(), event.revision()));
    }
}
