package id.kinerja.integration.personnel.web;

import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.app.AddPerson;
import id.kinerja.integration.personnel.app.ChangeService;
import id.kinerja.integration.personnel.app.CorrectPerson;
import id.kinerja.integration.personnel.app.ListPeople;
import id.kinerja.integration.personnel.app.PersonActions;
import id.kinerja.integration.personnel.app.ReadFacts;
import id.kinerja.integration.personnel.app.ReadPerson;
import id.kinerja.integration.personnel.web.PersonRequests.CorrectionRequest;
import id.kinerja.integration.personnel.web.PersonRequests.PersonRequest;
import id.kinerja.integration.personnel.web.PersonRequests.ServiceChangeRequest;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.WholeList;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People of the register, and what becomes of their service. */
@RestController
@RequestMapping("/v1/people")
class PersonController {

    private final ListPeople listPeople;
    private final ReadPerson readPerson;
    private final CorrectPerson correctPerson;
    private final ChangeService changeService;
    private final AddPerson addPerson;
    private final ReadFacts readFacts;
    private final PersonActions personActions;

    PersonController(
            ListPeople listPeople,
            ReadPerson readPerson,
            CorrectPerson correctPerson,
            ChangeService changeService,
            AddPerson addPerson,
            ReadFacts readFacts,
            PersonActions personActions) {
        this.personActions = personActions;
        this.listPeople = listPeople;
        this.readPerson = readPerson;
        this.correctPerson = correctPerson;
        this.changeService = changeService;
        this.addPerson = addPerson;
        this.readFacts = readFacts;
    }

    /** The people of the register, a page at a time. */
    @Serves(
            value =
                    "Lists the people of the register whom one's office reaches, or who of them has a number, or words in his name that begin so",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<PersonView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String nip,
            @RequestParam(required = false) @Nullable String nrp,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        PersonId after = Cursor.after(cursor, PersonId::new);
        List<Person> people =
                nrp == null
                        ? found(actor, nip, name, after, most + 1)
                        : listPeople.withNrp(actor, nrp, name);
        var actions = personActions.of(actor, people);
        return Page.of(
                people.stream()
                        .map(person -> PersonView.of(person, actions.apply(person)))
                        .toList(),
                most,
                person -> Cursor.of(person.id()));
    }

    private List<Person> found(
            Actor actor,
            @Nullable String nip,
            @Nullable String name,
            @Nullable PersonId after,
            int limit) {
        if (nip != null) {
            return listPeople.withNip(actor, nip, name);
        }
        return name == null
                ? listPeople.list(actor, after, limit)
                : listPeople.named(actor, name, after, limit);
    }

    @Serves(
            value = "Reads a person of the register with what his service is on which days",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "every employee, for himself")
    @GetMapping("/{id}")
    ResponseEntity<PersonView> read(Actor actor, @PathVariable UUID id) {
        return tagged(actor, readPerson.read(actor, new PersonId(id)));
    }

    @Serves(
            value =
                    "Writes down what somebody is called since some day, his rank, or the number he has got; he stays the same person",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/{id}")
    ResponseEntity<PersonView> correct(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CorrectionRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                actor,
                correctPerson.correct(
                        actor,
                        new PersonId(id),
                        request.facts(),
                        request.checkedSince(),
                        request.decreeNumber(),
                        seen));
    }

    @Serves(
            value = "Takes one person into the register, with his first place where it is named",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<PersonView> add(Actor actor, @Valid @RequestBody PersonRequest request) {
        Person person = addPerson.add(actor, request::newcomer);
        var actions = personActions.of(actor, List.of(person));
        return EntityTag.answer(
                HttpStatus.CREATED,
                person.revision(),
                PersonView.of(person, actions.apply(person)));
    }

    @Serves(
            value = "Lists what somebody was called, numbered and ranked, each since its day",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "every employee, for himself")
    @WholeList(reason = "Names, numbers and ranks of one career are few")
    @GetMapping("/{id}/facts")
    PersonFactsView facts(Actor actor, @PathVariable UUID id) {
        return PersonFactsView.of(readFacts.of(actor, new PersonId(id)));
    }

    @Serves(
            value =
                    "Records by decree that somebody's service is another: he leaves, is away, comes back, has died",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/service-changes")
    ResponseEntity<PersonView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ServiceChangeRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(actor, changeService.change(actor, new PersonId(id), request.change(), seen));
    }

    private ResponseEntity<PersonView> tagged(Actor actor, Person person) {
        var actions = personActions.of(actor, List.of(person));
        return EntityTag.answer(
                HttpStatus.OK, person.revision(), PersonView.of(person, actions.apply(person)));
    }
}
