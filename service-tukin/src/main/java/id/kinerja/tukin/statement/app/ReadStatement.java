package id.kinerja.tukin.statement.app;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.statement.MonthFacts;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.Statement;
import id.kinerja.tukin.statement.StatementCalculation;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The live statement of a month: computed anew from the facts as they are known now. */
@Service
public class ReadStatement {

    /**
     * Service that pays; a person on CLTN, suspended or retired is entitled to nothing for those
     * days.
     */
    private static final Set<String> PAYING = Set.of("AKTIF", "CPNS");

    private final Directory directory;
    private final Policies policies;
    private final MonthFacts facts;

    ReadStatement(Directory directory, Policies policies, MonthFacts facts) {
        this.directory = directory;
        this.policies = policies;
        this.facts = facts;
    }

    @Transactional(readOnly = true)
    public Statement read(Actor actor, PersonId id, YearMonth month) {
        requireMayRead(actor, id);
        Person person =
                directory.person(id).orElseThrow(() -> Refused.notFound("statement-unknown"));
        Policy policy =
                policies.activeOn(month.atDay(1))
                        .orElseThrow(() -> Refused.notFound("no-policy-in-force", month));
        PersonMonth personMonth =
                new PersonMonth(
                        id,
                        month,
                        places(person, month),
                        facts.days(id, month),
                        facts.predikat(id, month).orElse(null));
        return StatementCalculation.of(personMonth, policy);
    }

    /** One's own, or by those who make, check or audit; to all others it isn't there. */
    private static void requireMayRead(Actor actor, PersonId id) {
        boolean byOffice =
                actor.has(Role.PENGELOLA_TUKIN)
                        || actor.has(Role.PENYETUJU_TUKIN)
                        || actor.has(Role.AUDITOR);
        if (!actor.is(id) && !byOffice) {
            throw Refused.notFound("statement-unknown");
        }
    }

    private List<PersonMonth.Place> places(Person person, YearMonth month) {
        DateRange whole = DateRange.of(month.atDay(1), month.atEndOfMonth());
        return directory
                .assignments(Set.of(person.id()), whole)
                .getOrDefault(person.id(), List.of())
                .stream()
                .filter(Assignment::primary)
                .flatMap(assignment -> places(person, assignment, whole))
                .toList();
    }

    private static Stream<PersonMonth.Place> places(
            Person person, Assignment assignment, DateRange whole) {
        return person.statuses().stream()
                .filter(status -> PAYING.contains(status.code()))
                .flatMap(status -> status.during().intersection(assignment.during()).stream())
                .flatMap(paid -> paid.intersection(whole).stream())
                .map(
                        paid ->
                                new PersonMonth.Place(
                                        paid.from(),
                                        paid.lastDay(),
                                        assignment.kelas(),
                                        person.jenis() == JenisPegawai.CPNS));
    }
}
