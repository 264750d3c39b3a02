package id.kinerja.integration.correction.app;

import id.kinerja.integration.correction.DataCorrection;
import id.kinerja.integration.correction.DataCorrections;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrections, for whoever filed them and for those who answer or audit them. */
@Service
public class ReadCorrections {

    private final CorrectionDesk desk;
    private final DataCorrections corrections;
    private final Offices offices;

    ReadCorrections(CorrectionDesk desk, DataCorrections corrections, Offices offices) {
        this.desk = desk;
        this.corrections = corrections;
        this.offices = offices;
    }

    @Transactional(readOnly = true)
    public DataCorrection read(Actor actor, UUID id) {
        return desk.toRead(actor, id);
    }

    /** One's own. */
    @Transactional(readOnly = true)
    public List<DataCorrection> own(Actor actor, @Nullable UUID after, int limit) {
        return corrections.of(actor.requirePerson(), after, limit);
    }

    /** Those of the people whom one's office reaches. */
    @Transactional(readOnly = true)
    public List<DataCorrection> list(
            Actor actor, DataCorrection.@Nullable State state, @Nullable UUID after, int limit) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        Role role = actor.has(Role.AUDITOR) ? Role.AUDITOR : Role.ADMIN_KEPEGAWAIAN;
        Office office = Office.of(actor, role, desk.today(actor));
        return corrections.in(
                offices.reachesAgency(office) ? null : offices.unitsReached(office),
                state,
                after,
                limit);
    }

    /** What this actor may do with it now. */
    @Transactional(readOnly = true)
    public List<DataCorrection.Action> actions(Actor actor, DataCorrection correction) {
        if (!correction.waits()) {
            return List.of();
        }
        if (actor.is(correction.person())) {
            return List.of(DataCorrection.Action.WITHDRAW);
        }
        return desk.answers(actor, correction)
                ? List.of(DataCorrection.Action.GRANT, DataCorrection.Action.REFUSE)
                : List.of();
    }
}
