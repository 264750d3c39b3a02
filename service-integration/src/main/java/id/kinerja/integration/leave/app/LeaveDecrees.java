package id.kinerja.integration.leave.app;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.duty.SuratTugasLetters;
import id.kinerja.integration.leave.AskedLeave;
import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.leave.Leaves;
import id.kinerja.integration.leave.TakenLeave;
import id.kinerja.integration.notice.News;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.notice.app.TellPeople;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.table.TableRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What is known of leave that files bring in, and where it is kept. */
@Component
class LeaveDecrees {

    private final PeopleOfRows peopleOfRows;
    private final Register register;
    private final Leaves leaves;
    private final SuratTugasLetters letters;
    private final LeaveChecks checks;
    private final GrantLeave grantLeave;
    private final TellPeople tellPeople;

    LeaveDecrees(
            PeopleOfRows peopleOfRows,
            Register register,
            Leaves leaves,
            SuratTugasLetters letters,
            LeaveChecks checks,
            GrantLeave grantLeave,
            TellPeople tellPeople) {
        this.peopleOfRows = peopleOfRows;
        this.register = register;
        this.leaves = leaves;
        this.letters = letters;
        this.checks = checks;
        this.grantLeave = grantLeave;
        this.tellPeople = tellPeople;
    }

    /**
     * Of whom the rows speak, by their numbers; nobody else changes them until the transaction
     * ends.
     *
     * @param placedOn the day on which the person's place says whose office may write it
     * @param findings to which rows of nobody whom he may write of are added
     */
    Map<Integer, Person> people(
            Actor actor,
            List<TableRow> rows,
            Function<TableRow, LocalDate> placedOn,
            List<Finding> findings) {
        PeopleOfRows.Found found = peopleOfRows.of(actor, rows, placedOn);
        findings.addAll(found.findings());
        Map<PersonId, Person> people =
                register.findForChange(found.people().values().stream().collect(toSet())).stream()
                        .collect(toMap(Person::id, Function.identity()));
        return found.people().entrySet().stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                row -> Objects.requireNonNull(people.get(row.getValue()))));
    }

    /** The same, by the same decree. */
    Optional<Leave> recorded(Leave leave) {
        return leaves.overlapping(leave.person(), leave.during())
                .filter(leave::isSameAs)
                .filter(there -> there.decree().number().equals(leave.decree().number()));
    }

    /** A file of before doesn't bring back what was called off since. */
    boolean wasCalledOff(Leave leave) {
        return leaves.wasCalledOff(leave);
    }

    /** What keeps it from being recorded, as one that is recorded by hand. */
    Optional<Refused> refusal(Leave leave) {
        return leaves.overlapping(leave.person(), leave.during())
                .map(LeaveDecrees::overlaps)
                .or(
                        () ->
                                letters.sending(leave.person(), leave.during())
                                        .map(
                                                sent ->
                                                        Refused.conflict(
                                                                "leave-during-surat-tugas",
                                                                sent.from(),
                                                                sent.lastDay())));
    }

    static Refused overlaps(Leave other) {
        return Refused.conflict("leave-overlaps", other.during().from(), other.during().lastDay());
    }

    /**
     * What speaks against it and keeps it from nothing.
     *
     * @param besides leave of his that counts as if it were recorded
     */
    List<Finding> doubts(
            Person person,
            Leave leave,
            LeavePolicy policy,
            LocalDate today,
            Collection<TakenLeave> besides) {
        return checks.doubts(person, AskedLeave.decreed(leave), policy, today, besides);
    }

    void keep(Actor actor, Leave leave) {
        grantLeave.grant(actor, leave);
    }

    /** Nobody is told of what is over. */
    void tell(Actor actor, List<Leave> recorded, LocalDate today) {
        tellPeople.tell(
                actor.agency(),
                recorded.stream()
                        .filter(leave -> !leave.during().lastDay().isBefore(today))
                        .map(LeaveDecrees::news)
                        .toList());
    }

    static News news(Leave leave) {
        return News.of(
                NoticeKind.LEAVE_DECIDED,
                leave.person(),
                leave.id().value() + "/granted",
                "/api/integration/v1/leaves/" + leave.id().value());
    }
}
