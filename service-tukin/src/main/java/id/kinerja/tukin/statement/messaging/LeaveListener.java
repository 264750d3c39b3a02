package id.kinerja.tukin.statement.messaging;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.event.LeaveDecided;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import id.kinerja.tukin.policy.LeaveType;
import id.kinerja.tukin.policy.SickCause;
import id.kinerja.tukin.statement.LateFacts;
import id.kinerja.tukin.statement.ToldFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class LeaveListener implements StateListener<LeaveDecided> {

    private final ToldFacts facts;
    private final LateFacts late;

    LeaveListener(ToldFacts facts, LateFacts late) {
        this.facts = facts;
        this.late = late;
    }

    @Override
    public String name() {
        return "statement-leave";
    }

    @Override
    public Topic<LeaveDecided> topic() {
        return Topics.LEAVE;
    }

    @Override
    public void take(List<LeaveDecided> events) {
        List<ToldFacts.ToldLeave> news =
                facts.keepLeaves(events.stream().map(LeaveListener::told).toList());
        late.came(news.stream().map(LeaveListener::fact).toList());
    }

    private static ToldFacts.ToldLeave told(LeaveDecided event) {
        return new ToldFacts.ToldLeave(
                event.leaveId(),
                new PersonId(event.personId()),
                LeaveType.valueOf(event.type()),
                cause(event.effect()),
                DateRange.of(event.from(), event.to()),
                event.decree(),
                event.decreeDate(),
                event.state().equals("APPROVED"),
                new ToldFacts.Version(event.epoch(), event.revision()));
    }

    private static LateFacts.Fact fact(ToldFacts.ToldLeave told) {
        return new LateFacts.Fact(
                told.person(), told.during(), LateFacts.Kind.LEAVE, told.id().toString());
    }

    /** As service-integration tells it, without a word of illness. */
    private static @Nullable SickCause cause(@Nullable String effect) {
        return switch (effect) {
            case null -> null;
            case "SAKIT_A" -> SickCause.RAWAT_JALAN;
            case "SAKIT_B" -> SickCause.RAWAT_INAP;
            case "SAKIT_C" -> SickCause.GUGUR_KANDUNGAN;
            case "SAKIT_D" -> SickCause.KECELAKAAN_KERJA;
            default -> throw new IllegalArgumentException("Unknown effect " + effect);
        };
    }
}
