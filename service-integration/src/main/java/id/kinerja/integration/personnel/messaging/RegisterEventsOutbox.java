package id.kinerja.integration.personnel.messaging;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.FactsOfPeople;
import id.kinerja.integration.personnel.Grant;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.PersonFact;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.ServiceStatus;
import id.kinerja.integration.personnel.Unit;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.event.AssignmentChanged;
import id.kinerja.kernel.event.GrantChanged;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.kernel.event.UnitChanged;
import id.kinerja.platform.outbox.Outbox;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RegisterEventsOutbox implements RegisterEvents {

    private static final long EPOCH = 1;

    private final Outbox outbox;
    private final FactsOfPeople facts;

    RegisterEventsOutbox(Outbox outbox, FactsOfPeople facts) {
        this.outbox = outbox;
        this.facts = facts;
    }

    @Override
    public void unitsChanged(AgencyId agency, List<Unit> units) {
        outbox.tellAll(Topics.UNIT, units.stream().map(unit -> contract(agency, unit)).toList());
    }

    @Override
    public void peopleChanged(AgencyId agency, List<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        Map<PersonId, List<PersonFact>> known =
                facts.of(people.stream().map(Person::id).distinct().toList());
        outbox.tellAll(
                Topics.PERSON,
                people.stream()
                        .map(
                                person ->
                                        contract(
                                                agency,
                                                person,
                                                known.getOrDefault(person.id(), List.of())))
                        .toList());
    }

    @Override
    public void assignmentsChanged(AgencyId agency, List<Assignment> assignments) {
        outbox.tellAll(
                Topics.ASSIGNMENT,
                assignments.stream()
                        .map(assignment -> contract(agency, assignment, null))
                        .toList());
    }

    @Override
    public void assignmentWithdrawn(AgencyId agency, Assignment assignment) {
        outbox.tell(Topics.ASSIGNMENT, contract(agency, assignment, true));
    }

    @Override
    public void granted(AgencyId agency, Grant grant) {
        tell(agency, grant, null);
    }

    @Override
    public void grantWithdrawn(AgencyId agency, Grant grant) {
        tell(agency, grant, true);
    }

    private void tell(AgencyId agency, Grant grant, @Nullable Boolean withdrawn) {
        outbox.tell(
                Topics.GRANT,
                new GrantChanged(
                        agency.value(),
                        grant.id(),
                        grant.person().value(),
                        grant.role().name(),
                        grant.unit() == null ? null : grant.unit().value(),
                        grant.during().from(),
                        grant.during().to(),
                        withdrawn,
                        EPOCH,
                        grant.revision()));
    }

    private static UnitChanged contract(AgencyId agency, Unit unit) {
        return new UnitChanged(
                agency.value(),
                unit.id().value(),
                unit.code(),
                unit.name(),
                unit.parent() == null ? null : unit.parent().value(),
                unit.zone() == null ? null : unit.zone().getId(),
                unit.kodeSatker(),
                unit.during().from(),
                unit.during().to(),
                EPOCH,
                unit.revision());
    }

    private static PersonChanged contract(AgencyId agency, Person person, List<PersonFact> known) {
        return new PersonChanged(
                agency.value(),
                person.id().value(),
                NomorPegawai.textOf(person.nip()),
                person.name(),
                person.jenis().name(),
                person.golongan(),
                person.service().parts().stream().map(RegisterEventsOutbox::contract).toList(),
                NomorPegawai.textOf(person.nrp()),
                kinds(known),
                EPOCH,
                person.revision());
    }

    /** Nothing of whom one kind alone is known: what is told as the kind of today says it. */
    private static @Nullable List<PersonChanged.Kind> kinds(List<PersonFact> known) {
        List<PersonFact> kinds = PersonFact.kinds(known);
        return kinds.size() < 2
                ? null
                : kinds.stream()
                        .map(
                                fact ->
                                        new PersonChanged.Kind(
                                                Objects.requireNonNull(fact.value()), fact.since()))
                        .toList();
    }

    /** Who doesn't know of stages goes on taking each of them for studies. */
    private static PersonChanged.Status contract(Timeline.Part<Person.Service> service) {
        ServiceStatus status = service.value().status();
        String stage =
                switch (status) {
                    case TUGAS_BELAJAR_PERPANJANGAN -> "PERPANJANGAN";
                    case TUGAS_BELAJAR_LEWAT_WAKTU -> "LEWAT_WAKTU";
                    default -> null;
                };
        return new PersonChanged.Status(
                stage == null ? status.name() : ServiceStatus.TUGAS_BELAJAR.name(),
                service.during().from(),
                service.during().to(),
                stage);
    }

    private static AssignmentChanged contract(
            AgencyId agency, Assignment assignment, @Nullable Boolean withdrawn) {
        return new AssignmentChanged(
                agency.value(),
                assignment.id().value(),
                assignment.person().value(),
                assignment.unit().value(),
                assignment.positionCode(),
                assignment.positionName(),
                assignment.jenis().name(),
                assignment.kelas() == null ? null : assignment.kelas().number(),
                assignment.penugasan().name(),
                assignment.primary(),
                assignment.leadsUnit(),
                assignment.during().from(),
                assignment.during().to(),
                assessors(assignment),
                withdrawn,
                EPOCH,
                assignment.revision());
    }

    private static List<AssignmentChanged.Assessor> assessors(Assignment assignment) {
        return assignment.assessors().parts().stream()
                .map(
                        assessor ->
                                new AssignmentChanged.Assessor(
                                        assessor.value().person().value(),
                                        assessor.during().from(),
                                        assessor.during().to()))
                .toList();
    }
}
