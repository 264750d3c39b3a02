package id.kinerja.integration.roster.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.integration.roster.Roster;
import id.kinerja.integration.roster.RosterEntry;
import id.kinerja.integration.roster.Rosters;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rosters, for whoever keeps them or looks after them; of a person also for himself. */
@Service
public class ReadRosters {

    private final Offices offices;
    private final PersonalRecords records;
    private final BusinessClock clock;
    private final Rosters rosters;

    ReadRosters(Offices offices, PersonalRecords records, BusinessClock clock, Rosters rosters) {
        this.offices = offices;
        this.records = records;
        this.clock = clock;
        this.rosters = rosters;
    }

    @Transactional(readOnly = true)
    public List<Roster> list(
            Actor actor, @Nullable YearMonth month, @Nullable UUID before, int limit) {
        return rosters.list(offices.unitsReached(office(actor)), month, before, limit);
    }

    @Transactional(readOnly = true)
    public Roster read(Actor actor, UUID id) {
        Office office = office(actor);
        return rosters.find(id)
                .filter(roster -> offices.reachesUnit(office, roster.unit()))
                .orElseThrow(() -> Refused.notFound("roster-unknown"));
    }

    @Transactional(readOnly = true)
    public List<RosterEntry> entries(
            Actor actor, UUID id, @Nullable PersonId person, @Nullable LocalDate date, int limit) {
        return rosters.entries(read(actor, id).id(), person, date, limit);
    }

    @Transactional(readOnly = true)
    public List<Rosters.Hours> hours(Actor actor, UUID id, @Nullable PersonId after, int limit) {
        return rosters.hours(read(actor, id).id(), after, limit);
    }

    @Transactional(readOnly = true)
    public List<Rosters.RosteredDay> of(Actor actor, PersonId person, YearMonth month) {
        if (!records.mayBeReadBy(actor, person)) {
            throw Refused.notFound("person-unknown");
        }
        return rosters.of(person, DateRange.of(month));
    }

    private Office office(Actor actor) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        Role role = actor.has(Role.AUDITOR) ? Role.AUDITOR : Role.ADMIN_KEPEGAWAIAN;
        return Office.of(actor, role, clock.today(actor.agency()));
    }
}
