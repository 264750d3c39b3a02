package id.kinerja.tukin.statement.messaging;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.event.ProgressChanged;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.ProposedPolicy;
import id.kinerja.tukin.statement.LateFacts;
import id.kinerja.tukin.statement.ToldFacts;
import id.kinerja.tukin.statement.VerifiedMinutes;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Takes in what daily logs come to. A month is told as often as somebody writes or verifies a log
 * of it, and never as finished.
 */
@Component
class ProgressListener implements StateListener<ProgressChanged> {

    private final VerifiedMinutes minutes;
    private final Policies policies;
    private final LateFacts late;

    ProgressListener(VerifiedMinutes minutes, Policies policies, LateFacts late) {
        this.minutes = minutes;
        this.policies = policies;
        this.late = late;
    }

    @Override
    public String name() {
        return "statement-minutes";
    }

    @Override
    public Topic<ProgressChanged> topic() {
        return Topics.PROGRESS;
    }

    @Override
    public void take(List<ProgressChanged> events) {
        List<VerifiedMinutes.Told> news =
                minutes.keep(events.stream().map(ProgressListener::told).toList());
        Map<YearMonth, Boolean> paid = new HashMap<>();
        late.came(
                news.stream()
                        .filter(told -> paid.computeIfAbsent(told.month(), this::isPaidByMinutes))
                        .map(ProgressListener::fact)
                        .toList());
    }

    /** Where it isn't, a log that is verified late changes nothing that was paid. */
    private boolean isPaidByMinutes(YearMonth month) {
        return policies.inForceOn(month.atDay(1)).filter(ProposedPolicy::paysByMinutes).isPresent();
    }

    private static VerifiedMinutes.Told told(ProgressChanged event) {
        return new VerifiedMinutes.Told(
                new PersonId(event.personId()),
                YearMonth.parse(event.month()),
                event.minutesVerified(),
                new ToldFacts.Version(event.epoch(), event.revision()));
    }

    private static LateFacts.Fact fact(VerifiedMinutes.Told told) {
        return new LateFacts.Fact(
                told.person(),
                DateRange.of(told.month()),
                LateFacts.Kind.PROGRESS,
                told.month().toString());
    }
}
