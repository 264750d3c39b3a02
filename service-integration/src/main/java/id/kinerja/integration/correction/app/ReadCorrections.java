package id.kinerja.integration.correction.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.correction.DataCorrection;
import id.kinerja.integration.correction.DataCorrections;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.util.List;
import java.util.Set;
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
        List<Office> held =
                Office.heldBy(actor, desk.today(actor), Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        Set<UnitId> units =
                held.stream().anyMatch(offices::reachesAgency)
                        ? null
                        : held.stream()
                                .flatMap(office -> offices.unitsReached(office).stream())
                                .collect(toSet());
        return corrections.in(units, state, after, limit);
    }

    /** Those of these that this actor may answer now. */
    @Transactional(readOnly = true)
    public Set<UUID> answerable(Actor actor, List<DataCorrection> some) {
        return desk.answerable(actor, some.stream().filter(DataCorrection::waits).toList()).stream()
                .map(DataCorrection::id)
                .collect(toSet());
    }
}
