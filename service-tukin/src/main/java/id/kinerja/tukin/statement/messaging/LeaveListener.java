package id.kinerja.tukin.statement.messaging;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.event.LeaveDecided;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.listening.StateListener;
import id.kinerja.tukin.policy.LeaveCause;
import id.kinerja.tukin.policy.LeaveType;
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
        LeaveType type = LeaveType.valueOf(event.type());
        return new ToldFacts.ToldLeave(
                event.leaveId(),
                new PersonId(event.personId()),
                type,
                cause(type, event),
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

    private static @Nullable LeaveCause cause(LeaveType type, LeaveDecided event) {
        LeaveCause cause =
                event.otherEffect() == null
                        ? ofSickLeave(event.effect())
                        : ofOtherLeave(event.otherEffect());
        if (cause != null && !cause.isOf(type)) {
            throw new IllegalArgumentException("An effect of other leave than " + type);
        }
        return cause;
    }

    /** As service-integration tells it, without a word of why. */
    private static LeaveCause ofOtherLeave(String effect) {
        return switch (effect) {
            case "PENTING_A" -> LeaveCause.KELUARGA_MENINGGAL;
            case "PENTING_B" -> LeaveCause.KELUARGA_SAKIT;
            case "PENTING_C" -> LeaveCause.PERKAWINAN;
            case "PENTING_D" -> LeaveCause.ISTRI_MELAHIRKAN;
            case "PENTING_E" -> LeaveCause.TEMPAT_RAWAN;
            case "PENTING_F" -> LeaveCause.LAINNYA;
            case "LAHIR_A" -> LeaveCause.ANAK_PERTAMA;
            case "LAHIR_B" -> LeaveCause.ANAK_KEDUA;
            case "LAHIR_C" -> LeaveCause.ANAK_KETIGA;
            case "LAHIR_D" -> LeaveCause.ANAK_KEEMPAT;
            default -> throw new IllegalArgumentException("Unknown effect " + effect);
        };
    }

    private static @Nullable LeaveCause ofSickLeave(@Nullable String effect) {
        return switch (effect) {
            case null -> null;
            case "SAKIT_A" -> LeaveCause.RAWAT_JALAN;
            case "SAKIT_B" -> LeaveCause.RAWAT_INAP;
            case "SAKIT_C" -> LeaveCause.GUGUR_KANDUNGAN;
            case "SAKIT_D" -> LeaveCause.KECELAKAAN_KERJA;
            default -> throw new IllegalArgumentException("Unknown effect " + effect);
        };
    }
}
