package id.kinerja.integration.leave.messaging;

import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveCause;
import id.kinerja.integration.leave.LeaveEvents;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.event.LeaveDecided;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
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
        LeaveCause cause = leave.cause();
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
                        cause == null ? null : sickEffect(cause),
                        cause == null ? null : otherEffect(cause),
                        EPOCH,
                        leave.revision()));
    }

    /** What somebody was ill with is told to nobody. */
    private static @Nullable String sickEffect(LeaveCause cause) {
        return switch (cause) {
            case RAWAT_JALAN -> "SAKIT_A";
            case RAWAT_INAP -> "SAKIT_B";
            case GUGUR_KANDUNGAN -> "SAKIT_C";
            case KECELAKAAN_KERJA -> "SAKIT_D";
            default -> null;
        };
    }

    /** Who is ill or has died, or which child is born, neither. */
    private static @Nullable String otherEffect(LeaveCause cause) {
        return switch (cause) {
            case RAWAT_JALAN, RAWAT_INAP, GUGUR_KANDUNGAN, KECELAKAAN_KERJA -> null;
            case KELUARGA_MENINGGAL -> "PENTING_A";
            case KELUARGA_SAKIT -> "PENTING_B";
            case PERKAWINAN -> "PENTING_C";
            case ISTRI_MELAHIRKAN -> "PENTING_D";
            case TEMPAT_RAWAN -> "PENTING_E";
            case LAINNYA -> "PENTING_F";
            case ANAK_PERTAMA -> "LAHIR_A";
            case ANAK_KEDUA -> "LAHIR_B";
            case ANAK_KETIGA -> "LAHIR_C";
            case ANAK_KEEMPAT -> "LAHIR_D";
        };
    }
}
