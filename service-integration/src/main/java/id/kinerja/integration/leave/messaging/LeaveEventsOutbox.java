package id.kinerja.integration.leave.messaging;

import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveEvents;
import id.kinerja.integration.leave.SickCause;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.event.LeaveDecided;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import org.springframework.stereotype.Component;

@Component
class LeaveEventsOutbox implements LeaveEvents {

    private static final long EPOCH = 1;

    private final Outbox outbox;

    LeaveEventsOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void decided(AgencyId agency, Leave leave) {
        SickCause cause = leave.cause();
        outbox.tell(
                Topics.LEAVE,
                new LeaveDecided(
                        agency.value(),
                        leave.id().value(),
                        leave.person().value(),
                        leave.type().name(),
                        leave.during().from(),
                        leave.during().lastDay(),
                        leave.decree().number(),
                        leave.decree().date(),
                        leave.state().name(),
                        cause == null ? null : effect(cause),
                        EPOCH,
                        leave.revision()));
    }

    /** What somebody was ill with is told to nobody. */
    private static String effect(SickCause cause) {
        return switch (cause) {
            case RAWAT_JALAN -> "SAKIT_A";
            case RAWAT_INAP -> "SAKIT_B";
            case GUGUR_KANDUNGAN -> "SAKIT_C";
            case KECELAKAAN_KERJA -> "SAKIT_D";
        };
    }
}
