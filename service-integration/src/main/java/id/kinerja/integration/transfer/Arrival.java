package id.kinerja.integration.transfer;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.PastPosition;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.PersonFact;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.UuidV7;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a package would make here, and what is to be said of it before anything is made. */
public record Arrival(TransferPackage content, @Nullable Placement placement, Known known) {

    /** The papers of a past position may not say by which decree it was. */
    private static final String NO_DECREE = "-";

    /**
     * What is known here.
     *
     * @param returning who has his number here already
     * @param held his places here, and those of before
     * @param unitStands whether the chosen unit is one of the agency
     * @param mostCarried what can come over into a year of leave by the law that holds for him;
     *     absent where none does
     */
    public record Known(
            @Nullable Person returning,
            List<Assignment> held,
            List<PastPosition> past,
            boolean unitStands,
            @Nullable Integer mostCarried) {

        public Known {
            held = List.copyOf(held);
            past = List.copyOf(past);
        }
    }

    /** What must be otherwise before he can be accepted. */
    public List<Finding> hindrances() {
        if (placement == null) {
            return List.of(Finding.of("placement", "transfer-placement-missing"));
        }
        List<Finding> findings = new ArrayList<>();
        if (!known.unitStands()) {
            findings.add(Finding.of("unitId", "unit-unknown"));
        }
        if (!placement.from().isAfter(content.lastDay())) {
            findings.add(Finding.of("from", "transfer-overlap", content.lastDay()));
        }
        if (servesHere(placement.from())) {
            findings.add(Finding.of("number", "transfer-serves-here"));
        }
        return findings;
    }

    /** What whoever accepts him should know. */
    public List<Finding> notes() {
        List<Finding> notes = new ArrayList<>();
        if (placement != null && placement.from().isAfter(content.lastDay().plusDays(1))) {
            notes.add(Finding.of("from", "transfer-gap", content.lastDay(), placement.from()));
        }
        if (placement != null
                && !content.paid().until().isBefore(YearMonth.from(placement.from()))) {
            notes.add(Finding.of("paid", "transfer-paid-beyond", content.paid().until()));
        }
        Person returning = known.returning();
        if (returning != null && !returning.name().equalsIgnoreCase(content.person().name())) {
            notes.add(Finding.of("person", "transfer-other-name"));
        }
        Integer most = known.mostCarried();
        if (most == null) {
            notes.add(Finding.of("annualLeave", "transfer-leave-without-law"));
        } else if (content.annualLeave().stream()
                .anyMatch(year -> LeaveCarriedAlong.isCapped(year, most))) {
            notes.add(Finding.of("annualLeave", "transfer-leave-capped", most));
        }
        return notes;
    }

    /** Whoever has his number here must have left before. */
    private boolean servesHere(LocalDate from) {
        Person returning = known.returning();
        return returning != null
                && returning
                        .service()
                        .on(from)
                        .filter(service -> !service.status().endsService())
                        .isPresent();
    }

    /**
     * The person, as one who comes in on that day.
     *
     * @param today on which he is what was written of him by then; the rest waits
     */
    public Person newcomer(LocalDate from, LocalDate today) {
        TransferPackage.Someone someone = content.person();
        String number = someone.number();
        Person released =
                Person.joining(
                                PersonId.next(),
                                number == null ? null : NomorPegawai.of(number),
                                someone.name(),
                                someone.kind(),
                                someone.golongan(),
                                from)
                        .servingSince(content.servesSince());
        return PersonFact.applied(released, factsOf(released), today);
    }

    /**
     * What the old agency has written of him; of what it has written nothing that had begun, what
     * he is when he comes.
     */
    public List<PersonFact> factsOf(Person person) {
        LocalDate from = person.service().begins();
        List<PersonFact> told =
                content.facts().stream()
                        .map(
                                fact ->
                                        new PersonFact(
                                                person.id(),
                                                fact.kind(),
                                                fact.since(),
                                                fact.value(),
                                                PersonFact.Source.FILE,
                                                fact.decree()))
                        .toList();
        Stream<PersonFact> untold =
                PersonFact.ofNew(person, PersonFact.Source.FILE, null).stream()
                        .filter(
                                one ->
                                        told.stream()
                                                .noneMatch(
                                                        fact ->
                                                                fact.kind() == one.kind()
                                                                        && fact.begunOn(from)));
        return Stream.concat(told.stream(), untold).toList();
    }

    /** Of one who comes back, what was written of him while he was away and is otherwise. */
    public List<PersonFact> newsOf(Person returning) {
        LocalDate left = lastEnd(returning);
        List<PersonFact> since =
                factsOf(returning).stream().filter(fact -> !fact.since().isBefore(left)).toList();
        return Arrays.stream(PersonFact.Kind.values())
                .flatMap(
                        kind ->
                                since.stream()
                                        .filter(fact -> fact.kind() == kind)
                                        .dropWhile(
                                                fact ->
                                                        Objects.equals(
                                                                kind.of(returning), fact.value())))
                .toList();
    }

    /** Since when he has not served here. */
    private static LocalDate lastEnd(Person person) {
        return person.service().parts().stream()
                .filter(period -> period.value().status().endsService())
                .map(period -> period.during().from())
                .reduce((one, next) -> next)
                .orElseGet(() -> person.service().begins());
    }

    /** His definitive positions, but for days of which this agency has its own. */
    public List<PastPosition> positions(PersonId person) {
        return content.positions().stream()
                .filter(one -> one.penugasan() == null || one.penugasan() == Penugasan.DEFINITIF)
                .map(one -> position(person, one))
                .filter(one -> known.held().stream().noneMatch(place -> isHeld(place, one)))
                .filter(one -> known.past().stream().noneMatch(past -> isSame(past, one)))
                .toList();
    }

    private static boolean isHeld(Assignment place, PastPosition one) {
        return place.primary() && place.during().overlaps(one.during());
    }

    private static boolean isSame(PastPosition past, PastPosition one) {
        return past.decree().equals(one.decree())
                && past.during().from().equals(one.during().from());
    }

    private static PastPosition position(PersonId person, TransferPackage.Position one) {
        String decree = one.decree();
        Integer kelas = one.kelas();
        return new PastPosition(
                UuidV7.next(),
                person,
                one.unit(),
                one.name(),
                one.jenis(),
                kelas == null ? null : new KelasJabatan(kelas),
                DateRange.of(one.from(), one.to()),
                decree == null ? NO_DECREE : decree,
                one.decreeDate());
    }
}
