package id.kinerja.integration.roster.app;

import id.kinerja.integration.attendance.DutyMinutes;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.integration.roster.DutyBalance;
import id.kinerja.integration.roster.Roster;
import id.kinerja.integration.roster.RosterEntry;
import id.kinerja.integration.roster.RosterPolicy;
import id.kinerja.integration.roster.Rosters;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
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
    private final DutyMinutes duty;
    private final Settings settings;

    ReadRosters(
            Offices offices,
            PersonalRecords records,
            BusinessClock clock,
            Rosters rosters,
            DutyMinutes duty,
            Settings settings) {
        this.duty = duty;
        this.settings = settings;
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

    /**
     * What somebody's month comes to.
     *
     * @param owed net minutes by his schedule or contract on the days that go by the roster
     */
    public record Standing(Rosters.Hours hours, int owed, DutyBalance balance) {}

    @Transactional(readOnly = true)
    public List<Standing> hours(Actor actor, UUID id, @Nullable PersonId after, int limit) {
        Roster roster = read(actor, id);
        List<Rosters.Hours> all = rosters.hours(roster, after, limit);
        Map<PersonId, Integer> owed =
                duty.minutes(
                        rosters.owedDays(roster, all.stream().map(Rosters.Hours::person).toList()));
        RosterPolicy policy =
                settings.get(RosterPolicy.class, actor.agency(), roster.month().atDay(1));
        return all.stream()
                .map(hours -> standing(hours, owed.getOrDefault(hours.person(), 0), policy))
                .toList();
    }

    private static Standing standing(Rosters.Hours hours, int owed, RosterPolicy policy) {
        return new Standing(hours, owed, DutyBalance.of(hours.minutes(), owed, policy));
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
