package id.kinerja.directory;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DelegatedAct;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.agency.ActorScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The directory, which tells nobody who wants to change something who may do what while the copy
 * may be behind. Reading goes on, and so does what nobody asked for.
 */
final class FreshDirectory implements Directory {

    private final Directory copy;
    private final DirectoryLag lag;

    FreshDirectory(Directory copy, DirectoryLag lag) {
        this.copy = copy;
        this.lag = lag;
    }

    @Override
    public void requireFresh() {
        boolean changes =
                ActorScope.current().isPresent()
                        && TransactionSynchronizationManager.isActualTransactionActive()
                        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        if (changes) {
            lag.requireFresh();
        }
    }

    @Override
    public Directory toShow() {
        return copy;
    }

    @Override
    public Set<PersonId> leaders(UnitId unit, LocalDate date) {
        requireFresh();
        return copy.leaders(unit, date);
    }

    @Override
    public List<Assignment> assessedBy(
            PersonId assessor, LocalDate date, @Nullable PersonId after, int limit) {
        requireFresh();
        return copy.assessedBy(assessor, date, after, limit);
    }

    @Override
    public Map<PersonId, Set<PersonId>> givingWay(Collection<PersonId> people, LocalDate date) {
        requireFresh();
        return copy.givingWay(people, date);
    }

    @Override
    public boolean mayActAs(PersonId person, Role role, UnitId unit, LocalDate date) {
        requireFresh();
        return copy.mayActAs(person, role, unit, date);
    }

    @Override
    public boolean mayActForAgency(PersonId person, Role role, LocalDate date) {
        requireFresh();
        return copy.mayActForAgency(person, role, date);
    }

    @Override
    public Optional<Agency> ownAgency() {
        return copy.ownAgency();
    }

    @Override
    public Set<PersonId> officialsBehind(PersonId delegate, DelegatedAct act, LocalDate date) {
        requireFresh();
        return copy.officialsBehind(delegate, act, date);
    }

    @Override
    public Optional<Agency> agency(AgencyId agency) {
        return copy.agency(agency);
    }

    @Override
    public Optional<Person> person(PersonId person) {
        return copy.person(person);
    }

    @Override
    public Map<PersonId, Person> people(Collection<PersonId> people) {
        return copy.people(people);
    }

    @Override
    public Map<NomorPegawai, PersonId> numbered(Collection<NomorPegawai> numbers) {
        return copy.numbered(numbers);
    }

    @Override
    public Map<PersonId, List<Assignment>> assignments(
            Collection<PersonId> people, DateRange during) {
        return copy.assignments(people, during);
    }

    @Override
    public Optional<Unit> unit(UnitId unit) {
        return copy.unit(unit);
    }

    @Override
    public Set<UnitId> units() {
        return copy.units();
    }

    @Override
    public Map<UnitId, String> satkers(Collection<UnitId> units) {
        return copy.satkers(units);
    }

    @Override
    public Map<UnitId, List<String>> codesUpwards(Collection<UnitId> units) {
        return copy.codesUpwards(units);
    }

    @Override
    public Set<String> unitCodes(Collection<String> codes) {
        return copy.unitCodes(codes);
    }

    @Override
    public Set<UnitId> withUnitsBelow(UnitId unit, LocalDate date) {
        return copy.withUnitsBelow(unit, date);
    }

    @Override
    public List<PersonId> assigned(DateRange during, @Nullable PersonId after, int limit) {
        return copy.assigned(during, after, limit);
    }

    @Override
    public List<PersonId> assigned(
            DateRange during, @Nullable PersonId after, @Nullable PersonId until, int limit) {
        return copy.assigned(during, after, until, limit);
    }

    @Override
    public List<PersonId> everyAssigned(DateRange during, int step) {
        return copy.everyAssigned(during, step);
    }

    @Override
    public int countAssigned(DateRange during) {
        return copy.countAssigned(during);
    }

    @Override
    public Set<UnitId> unitsOfService(DateRange during, Set<String> statuses) {
        return copy.unitsOfService(during, statuses);
    }

    @Override
    public Set<LocalDate> holidays(DateRange during) {
        return copy.holidays(during);
    }
}
