package id.kinerja.integration.transfer.app;

import id.kinerja.directory.Agency;
import id.kinerja.directory.Directory;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.transfer.TransferPackage;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Moves between agencies are for those whose office reaches the whole agency. */
@Component
class TransferOffice {

    private final Offices offices;
    private final BusinessClock clock;
    private final Directory directory;

    TransferOffice(Offices offices, BusinessClock clock, Directory directory) {
        this.offices = offices;
        this.clock = clock;
        this.directory = directory;
    }

    LocalDate today(Actor actor) {
        return today(actor.agency());
    }

    LocalDate today(AgencyId agency) {
        return clock.today(agency);
    }

    PersonId requireHr(Actor actor) {
        offices.requireAgency(Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today(actor)));
        return actor.requirePerson();
    }

    void requireReading(Actor actor) {
        offices.requireAgency(
                Office.heldBy(actor, today(actor), Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR));
    }

    /** Whether he may do what HR may. */
    boolean isHr(Actor actor) {
        return actor.has(Role.ADMIN_KEPEGAWAIAN)
                && actor.person() != null
                && offices.reachesAgency(Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today(actor)));
    }

    TransferPackage.Office self(AgencyId id) {
        Agency agency = directory.agency(id).orElseThrow(() -> Refused.notFound("agency-unknown"));
        return new TransferPackage.Office(agency.code(), agency.name());
    }
}
