package id.kinerja.integration.transfer.app;

import id.kinerja.integration.absence.Absences;
import id.kinerja.integration.discipline.DisciplineDecision;
import id.kinerja.integration.discipline.DisciplineDecisions;
import id.kinerja.integration.leave.AnnualBalance;
import id.kinerja.integration.leave.LeaveLaw;
import id.kinerja.integration.leave.LeaveOpenings;
import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.leave.LengthOfService;
import id.kinerja.integration.leave.app.ReadLeaveBalance;
import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.Decree;
import id.kinerja.integration.personnel.FactsOfPeople;
import id.kinerja.integration.personnel.PastPosition;
import id.kinerja.integration.personnel.PastPositions;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.transfer.Belongings;
import id.kinerja.integration.transfer.TransferOut;
import id.kinerja.integration.transfer.TransferPackage;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what another agency needs of somebody; of days after his last one nothing is told. */
@Component
class PackagePerson {

    /** Half a year, since decrees of both sides come late, and what it says grows old. */
    private static final Duration LIFE = Duration.ofDays(180);

    private static final int MOST_DECISIONS = 1_000;

    private final TransferOffice office;
    private final FactsOfPeople facts;
    private final Assignments assignments;
    private final PastPositions pastPositions;
    private final ReadLeaveBalance leaveBalance;
    private final LeaveOpenings leaveOpenings;
    private final DisciplineDecisions decisions;
    private final Belongings belongings;
    private final Absences absences;
    private final Settings settings;
    private final Clock clock;

    PackagePerson(
            TransferOffice office,
            FactsOfPeople facts,
            Assignments assignments,
            PastPositions pastPositions,
            ReadLeaveBalance leaveBalance,
            LeaveOpenings leaveOpenings,
            DisciplineDecisions decisions,
            Belongings belongings,
            Absences absences,
            Settings settings,
            Clock clock) {
        this.office = office;
        this.facts = facts;
        this.assignments = assignments;
        this.pastPositions = pastPositions;
        this.leaveBalance = leaveBalance;
        this.leaveOpenings = leaveOpenings;
        this.decisions = decisions;
        this.belongings = belongings;
        this.absences = absences;
        this.settings = settings;
        this.clock = clock;
    }

    /** As he is known when it is signed, of days until his last one. */
    TransferPackage of(AgencyId agency, TransferOut transfer, Person person) {
        LocalDate last = transfer.lastDay();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new TransferPackage(
                TransferPackage.FORM,
                transfer.parcel().id(),
                office.self(agency),
                transfer.receiver(),
                now,
                now.plus(LIFE),
                last,
                transfer.decree(),
                new TransferPackage.Someone(
                        NomorPegawai.textOf(person.number()),
                        person.name(),
                        person.jenis(),
                        person.golongan()),
                factsOf(person),
                serviceOf(person, last),
                Stream.concat(pastOf(person, last), placesOf(person, last))
                        .sorted(Comparator.comparing(TransferPackage.Position::from))
                        .toList(),
                leaveOf(agency, person, last),
                punishmentsOf(person, last),
                belongings.ratings(person.id()),
                Objects.requireNonNull(transfer.paid()),
                belongings.attendanceClosedUntil(person.id(), last).orElse(null),
                LengthOfService.since(person, last),
                absenceOf(person, last));
    }

    /** Of whom none is known, the law counts none either. */
    private TransferPackage.@Nullable Absence absenceOf(Person person, LocalDate last) {
        return absences.list(Absences.Whose.of(person.id()), last, 0, null, 1).stream()
                .findFirst()
                .map(
                        one ->
                                new TransferPackage.Absence(
                                        last.getYear(),
                                        one.days(),
                                        one.minutes(),
                                        one.longestRun()))
                .orElse(null);
    }

    private List<TransferPackage.Fact> factsOf(Person person) {
        return facts.of(List.of(person.id())).getOrDefault(person.id(), List.of()).stream()
                .map(
                        fact ->
                                new TransferPackage.Fact(
                                        fact.kind(), fact.since(), fact.value(), fact.decree()))
                .toList();
    }

    private static List<TransferPackage.Service> serviceOf(Person person, LocalDate last) {
        return person.service().until(last).parts().stream()
                .map(
                        part ->
                                new TransferPackage.Service(
                                        part.value().status(),
                                        part.during().from(),
                                        part.during().to(),
                                        part.value().decree()))
                .toList();
    }

    private Stream<TransferPackage.Position> pastOf(Person person, LocalDate last) {
        return pastPositions.of(List.of(person.id())).stream()
                .filter(position -> !position.during().lastDay().isAfter(last))
                .map(PackagePerson::past);
    }

    private static TransferPackage.Position past(PastPosition position) {
        return new TransferPackage.Position(
                position.unitName(),
                position.positionName(),
                position.jenis(),
                position.kelas() == null ? null : position.kelas().number(),
                null,
                position.during().from(),
                position.during().lastDay(),
                position.decree(),
                position.decreeDate());
    }

    private Stream<TransferPackage.Position> placesOf(Person person, LocalDate last) {
        List<Assignment> places =
                assignments.of(List.of(person.id())).stream()
                        .filter(place -> !place.during().from().isAfter(last))
                        .toList();
        Map<UnitId, String> names =
                belongings.unitNames(
                        places.stream().map(Assignment::unit).collect(Collectors.toSet()));
        return places.stream()
                .map(place -> place(place, names.getOrDefault(place.unit(), ""), last));
    }

    private static TransferPackage.Position place(Assignment place, String unit, LocalDate last) {
        LocalDate to = place.during().to();
        return new TransferPackage.Position(
                unit,
                place.positionName(),
                place.jenis(),
                place.kelas() == null ? null : place.kelas().number(),
                place.penugasan(),
                place.during().from(),
                to == null || to.isAfter(last) ? last : to,
                Decree.numberOf(place.decree()),
                Decree.dateOf(place.decree()));
    }

    /**
     * The year of the last day, and the one before it where it is known whether that was used (PP
     * 11/2017 Ps 313 asks for two); of other years nobody can say anything.
     */
    private List<TransferPackage.AnnualLeave> leaveOf(
            AgencyId agency, Person person, LocalDate last) {
        if (LeaveLaw.of(person.jenis()).isEmpty()) {
            return List.of();
        }
        int year = last.getYear();
        return (isKnown(agency, person, year - 1)
                        ? IntStream.rangeClosed(year - 1, year)
                        : IntStream.of(year))
                .mapToObj(of -> leaveBalance.ofPackage(agency, person, of))
                .map(PackagePerson::leave)
                .toList();
    }

    private boolean isKnown(AgencyId agency, Person person, int year) {
        Integer since =
                settings.get(LeavePolicy.class, agency, office.today(agency)).recordedSince();
        return (since != null && since <= year)
                || leaveOpenings.of(person.id()).stream()
                        .anyMatch(
                                opening -> opening.carriedDays() != null && opening.year() <= year);
    }

    private static TransferPackage.AnnualLeave leave(AnnualBalance balance) {
        return new TransferPackage.AnnualLeave(
                balance.year(), balance.own(), balance.carried(), balance.added(), balance.used());
    }

    private List<TransferPackage.Punished> punishmentsOf(Person person, LocalDate last) {
        DateRange afterwards = DateRange.since(last.plusDays(1));
        return decisions.of(person.id(), null, MOST_DECISIONS).stream()
                .filter(decision -> decision.state() == DisciplineDecision.State.APPROVED)
                .filter(decision -> decision.effective().overlaps(afterwards))
                .map(
                        decision ->
                                new TransferPackage.Punished(
                                        decision.punishment(),
                                        new TransferPackage.Decree(
                                                decision.decree().number(),
                                                decision.decree().date()),
                                        decision.receivedOn(),
                                        decision.effective().from(),
                                        decision.effective().to()))
                .toList();
    }
}
