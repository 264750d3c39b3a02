package id.kinerja.integration.duty.app;

import id.kinerja.integration.duty.SuratTugas;
import id.kinerja.integration.duty.SuratTugasLetters;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a letter that sends people to work elsewhere; whom it can't be recorded for gets a
 * finding, and the others go.
 */
@Service
public class RecordSuratTugas {

    private final DutyOffice office;
    private final Register register;
    private final SuratTugasLetters letters;
    private final DutyDays days;
    private final AuditTrail audit;

    RecordSuratTugas(
            DutyOffice office,
            Register register,
            SuratTugasLetters letters,
            DutyDays days,
            AuditTrail audit) {
        this.audit = audit;
        this.office = office;
        this.register = register;
        this.letters = letters;
        this.days = days;
    }

    /** What was recorded, and for whom it wasn't. */
    public record Outcome(SuratTugas letter, List<Finding> findings) {}

    /**
     * @param letter without people
     * @param people in the order in which findings count them
     */
    @Transactional
    public Outcome record(Actor actor, SuratTugas letter, List<PersonId> people) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        actor.requirePerson();
        Checked checked = check(actor, letter, people);
        List<Finding> findings = new ArrayList<>();
        Set<PersonId> going = new LinkedHashSet<>();
        for (PersonId person : new LinkedHashSet<>(people)) {
            checked.refusal(person)
                    .ifPresentOrElse(
                            code -> findings.add(finding(people, person, code)),
                            () -> going.add(person));
        }
        return keep(actor, letter, people, going, findings);
    }

    private Checked check(Actor actor, SuratTugas letter, List<PersonId> people) {
        Set<PersonId> known = register.known(people);
        return new Checked(
                actor,
                known,
                office.reached(actor, known),
                letters.onLeave(known, letter.during()));
    }

    private record Checked(
            Actor actor, Set<PersonId> known, Set<PersonId> reached, Set<PersonId> onLeave) {

        /** Why it can't be recorded for him. */
        Optional<String> refusal(PersonId person) {
            if (!known.contains(person)) {
                return Optional.of("person-unknown");
            }
            if (actor.is(person)) {
                return Optional.of("not-ones-own-record");
            }
            if (!reached.contains(person)) {
                return Optional.of("outside-ones-office");
            }
            return onLeave.contains(person) ? Optional.of("on-leave-then") : Optional.empty();
        }
    }

    private static Finding finding(List<PersonId> people, PersonId person, String code) {
        return Finding.ofRow(people.indexOf(person) + 1, "people", code);
    }

    private Outcome keep(
            Actor actor,
            SuratTugas letter,
            List<PersonId> people,
            Set<PersonId> going,
            List<Finding> findings) {
        requireSomebody(going, findings);
        Set<PersonId> sent = letters.add(letter.sending(going));
        going.stream()
                .filter(person -> !sent.contains(person))
                .map(person -> finding(people, person, "sent-already"))
                .forEach(findings::add);
        requireSomebody(sent, findings);
        SuratTugas kept = letter.sending(sent);
        days.mark(actor, kept);
        audit.recordAll(
                sent.stream()
                        .map(
                                person ->
                                        Act.of("SURAT_TUGAS_RECORDED")
                                                .about(person)
                                                .on(letter.id().value())
                                                .with("from", letter.during().from())
                                                .with("to", letter.during().lastDay()))
                        .toList());
        return new Outcome(kept, List.copyOf(findings));
    }

    private static void requireSomebody(Set<PersonId> people, List<Finding> findings) {
        if (people.isEmpty()) {
            throw Refused.invalid("surat-tugas-invalid", findings);
        }
    }
}
