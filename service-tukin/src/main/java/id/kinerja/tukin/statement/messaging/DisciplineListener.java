package id.kinerja.tukin.statement.messaging;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.event.DisciplineDecided;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import id.kinerja.tukin.policy.Punishment;
import id.kinerja.tukin.statement.Discipline;
import id.kinerja.tukin.statement.LateFacts;
import id.kinerja.tukin.statement.ToldFacts;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class DisciplineListener implements StateListener<DisciplineDecided> {

    private final ToldFacts facts;
    private final LateFacts late;

    DisciplineListener(ToldFacts facts, LateFacts late) {
        this.facts = facts;
        this.late = late;
    }

    @Override
    public String name() {
        return "statement-discipline";
    }

    @Override
    public Topic<DisciplineDecided> topic() {
        return Topics.DISCIPLINE;
    }

    @Override
    public void take(List<DisciplineDecided> events) {
        List<ToldFacts.ToldDecision> news =
                facts.keepDecisions(events.stream().map(DisciplineListener::told).toList());
        late.came(news.stream().map(DisciplineListener::fact).toList());
    }

    private static ToldFacts.ToldDecision told(DisciplineDecided event) {
        return new ToldFacts.ToldDecision(
                new Discipline(
                        Punishment.valueOf(event.punishment()),
                        event.effectiveFrom(),
                        event.effectiveTo(),
                        event.decisionId()),
                new PersonId(event.personId()),
                event.decree(),
                !event.state().equals("CANCELLED"),
                new ToldFacts.Version(event.epoch(), event.revision()));
    }

    /**
     * For how many months it counts is the policy's to say. Its end is not asked here: an earlier
     * end than was known frees days behind it, a later one takes some.
     */
    private static LateFacts.Fact fact(ToldFacts.ToldDecision told) {
        return new LateFacts.Fact(
                told.person(),
                DateRange.of(told.discipline().effective(), null),
                LateFacts.Kind.DISCIPLINE,
                told.discipline().decision().toString());
    }
}
