package id.kinerja.tukin.statement.app;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.directory.Unit;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.policy.ExtraKind;
import id.kinerja.tukin.statement.ApprovedStatements;
import id.kinerja.tukin.statement.ExtraStatements;
import id.kinerja.tukin.statement.GrantingRun;
import id.kinerja.tukin.statement.RunPayment;
import id.kinerja.tukin.statement.ShownStatement;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A statement to be handed out: with whose it is, and the run that it is final by. */
@Service
public class ReadSlip {

    private final ReadStatement readStatement;
    private final ReadExtraStatement readExtraStatement;
    private final ApprovedStatements approved;
    private final ExtraStatements extraStatements;
    private final Directory directory;
    private final AuditTrail audit;

    ReadSlip(
            ReadStatement readStatement,
            ReadExtraStatement readExtraStatement,
            ApprovedStatements approved,
            ExtraStatements extraStatements,
            Directory directory,
            AuditTrail audit) {
        this.readStatement = readStatement;
        this.readExtraStatement = readExtraStatement;
        this.extraStatements = extraStatements;
        this.approved = approved;
        this.directory = directory;
        this.audit = audit;
    }

    /**
     * @param kind of what is paid once in a year; absent for a month itself
     * @param place the last one in the month
     * @param run nothing while the statement still grows
     * @param payment nothing until that run is locked
     */
    public record Slip(
            ShownStatement shown,
            @Nullable ExtraKind kind,
            Optional<Person> person,
            Optional<Place> place,
            Optional<GrantingRun> run,
            Optional<RunPayment> payment) {}

    public record Place(String position, Optional<String> unit) {}

    @Transactional
    public Slip read(Actor actor, PersonId person, YearMonth month) {
        ShownStatement shown = readStatement.read(actor, person, month);
        audit.record(Act.looked("SLIP_DOWNLOADED").about(person).with("month", month));
        return slip(shown, null, person, month, granting(shown, person, month));
    }

    /** Of what is paid once in a year, by the month in which it is paid. */
    @Transactional
    public Slip read(Actor actor, PersonId person, YearMonth month, ExtraKind kind) {
        ShownStatement shown = readExtraStatement.read(actor, person, month, kind);
        audit.record(
                Act.looked("SLIP_DOWNLOADED")
                        .about(person)
                        .with("month", month)
                        .with("kind", kind));
        return slip(
                shown,
                kind,
                person,
                month,
                extraStatements.granted(person, kind, month).map(ExtraStatements.Granted::run));
    }

    private Slip slip(
            ShownStatement shown,
            @Nullable ExtraKind kind,
            PersonId person,
            YearMonth month,
            Optional<GrantingRun> run) {
        return new Slip(
                shown,
                kind,
                directory.person(person),
                place(person, month),
                run,
                run.filter(GrantingRun::locked).map(one -> approved.paidBy(one, person, month)));
    }

    private Optional<GrantingRun> granting(ShownStatement shown, PersonId person, YearMonth month) {
        return shown.state() == ShownStatement.State.LIVE
                ? Optional.empty()
                : approved.grantedBy(person, month);
    }

    private Optional<Place> place(PersonId person, YearMonth month) {
        return directory
                .assignments(Set.of(person), DateRange.of(month))
                .getOrDefault(person, List.of())
                .stream()
                .filter(Assignment::primary)
                .max(Comparator.comparing(one -> one.during().from()))
                .map(
                        last ->
                                new Place(
                                        last.positionName(),
                                        directory.unit(last.unit()).map(Unit::name)));
    }
}
