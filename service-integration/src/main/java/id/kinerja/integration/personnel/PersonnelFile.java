package id.kinerja.integration.personnel;

import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.NomorPegawaiCheck;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A personnel file on its way in: every row is looked at once, so that the people of the file are
 * known, and then its rows become assignments, part by part. What is not good becomes a finding
 * with its row and column, and doesn't hold up the others.
 */
public final class PersonnelFile {

    private final PersonId bringer;
    private final UnitsOfOffice units;
    private final LocalDate today;
    private final PeopleOfFile people = new PeopleOfFile();
    private final LinesOfFile lines = new LinesOfFile();
    private final Map<PersonId, List<Place>> placedByFile = new HashMap<>();
    private final Set<Integer> clashing = new HashSet<>();
    private final List<HeadOfFile> heads = new ArrayList<>();

    /**
     * @param bringer who says nothing of himself by it
     */
    public PersonnelFile(PersonId bringer, UnitsOfOffice units, LocalDate today) {
        this.bringer = bringer;
        this.units = units;
        this.today = today;
    }

    /**
     * What a part of a file holds, and what is wrong with it.
     *
     * @param ended places of the register that end earlier than it knew, as they are now
     * @param people of the register whose service is another now
     * @param called those of the register of whom a name or a rank is another, with their service
     *     as it is now
     * @param facts what they are called since when
     * @param changes of days, for what follows from them elsewhere
     */
    public record Part(
            List<Assignment> assignments,
            List<Assignment> ended,
            List<Person> people,
            List<Person> called,
            List<PersonFact> facts,
            List<ChangedPast.Changed> changes,
            List<Finding> findings) {

        /** How many of that kind there are. */
        public int factsOf(PersonFact.Kind kind) {
            return (int) facts.stream().filter(fact -> fact.kind() == kind).count();
        }
    }

    /** Takes note of the people of a row, if the row can be read at all. */
    public void look(PersonnelRow row) {
        RowReading reading = new RowReading(units, today, new ArrayList<>());
        reading.read(row).ifPresentOrElse(this::note, () -> doubt(reading, row));
    }

    /** In every run, so that one that goes on where another was killed knows all rows. */
    private void note(ReadRow row) {
        people.add(row);
        if (row.penugasan() == Penugasan.DEFINITIF) {
            NomorPegawaiCheck.of(row.row().nipAtasan(), today)
                    .number()
                    .ifPresent(assessor -> lines.add(row.number(), assessor, row.during()));
        }
        Place place =
                new Place(
                        people.person(row.number()).id(),
                        row.unit(),
                        row.row().jabatanKode(),
                        row.penugasan(),
                        row.during());
        List<Place> others =
                placedByFile.computeIfAbsent(place.person(), one -> new ArrayList<>(1));
        if (others.stream().anyMatch(place::clashesWith)) {
            clashing.add(row.row().number());
        } else {
            others.add(place);
            if (Assignment.leadsUnit(row.jabatan(), row.penugasan())) {
                heads.add(new HeadOfFile(row.unit(), row.number(), row.penugasan(), row.during()));
            }
        }
    }

    private void doubt(RowReading reading, PersonnelRow row) {
        if (!row.serves()) {
            reading.number(row).ifPresent(people::doubt);
        }
    }

    /** All of whom the looked-at rows speak as coming in, the officials without a number last. */
    public List<Person> people() {
        return people.all();
    }

    /** The numbers that people had before, by those that the looked-at rows say they have now. */
    public Map<NomorPegawai, NomorPegawai> numbersBefore() {
        return people.numbersBefore();
    }

    /** Whom the looked-at rows have lead their units. */
    public List<HeadOfFile> heads() {
        return List.copyOf(heads);
    }

    public Part take(List<PersonnelRow> rows, KnownPersonnel known) {
        return new PersonnelPart(this, known).take(rows);
    }

    RowReading reading(List<Finding> findings) {
        return new RowReading(units, today, findings);
    }

    HeldPlaces held(KnownPersonnel known) {
        return new HeldPlaces(known.places(), units, today);
    }

    FactsByFile facts(
            Map<PersonId, Person> registered,
            Map<PersonId, List<PersonFact>> known,
            HeldPlaces held) {
        return new FactsByFile(people, registered, known, held, today);
    }

    boolean isOfItsBringer(PersonId person) {
        return person.equals(bringer);
    }

    /** Whether his assessor comes to be assessed by him, directly or over others of the file. */
    boolean assessesInARing(ReadRow row, NomorPegawai assessor) {
        return row.penugasan() == Penugasan.DEFINITIF
                && lines.ring(row.number(), assessor, row.during());
    }

    PeopleOfFile peopleOfFile() {
        return people;
    }

    /** Whether its place clashes with that of a row further up. */
    boolean clashes(PersonnelRow row) {
        return clashing.contains(row.number());
    }
}
