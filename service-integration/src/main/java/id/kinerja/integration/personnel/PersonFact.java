package id.kinerja.integration.personnel;

import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is written of a person since a day, until another of its kind follows it.
 *
 * @param value none where he has no number, or no rank, from then on
 * @param source by which way it came
 */
public record PersonFact(
        PersonId person,
        Kind kind,
        LocalDate since,
        @Nullable String value,
        Source source,
        @Nullable String decree) {

    /** What it is about. */
    public enum Kind {
        /** His number, whether NIP, NI PPPK or NRP. */
        NIP,
        NAMA,
        JENIS_PEGAWAI,
        GOLONGAN;

        /** What it is of him today. */
        public @Nullable String of(Person person) {
            return switch (this) {
                case NIP -> NomorPegawai.textOf(person.number());
                case NAMA -> person.name();
                case JENIS_PEGAWAI -> person.jenis().name();
                case GOLONGAN -> person.golongan();
            };
        }
    }

    /** By which way it came. */
    public enum Source {
        /** From before facts had days. */
        REGISTER,
        HR,
        FILE,
        SCIM
    }

    /** All that is written of whoever comes in; what he doesn't have needs no fact. */
    public static List<PersonFact> ofNew(Person person, Source source, @Nullable String decree) {
        LocalDate since = person.service().begins();
        return Stream.of(Kind.values())
                .filter(kind -> kind.of(person) != null)
                .map(
                        kind ->
                                new PersonFact(
                                        person.id(), kind, since, kind.of(person), source, decree))
                .toList();
    }

    /** Only what is otherwise than it was. */
    public static List<PersonFact> between(
            Person before, Person after, LocalDate since, Source source, @Nullable String decree) {
        return Stream.of(Kind.values())
                .filter(kind -> !Objects.equals(kind.of(before), kind.of(after)))
                .map(
                        kind ->
                                new PersonFact(
                                        after.id(), kind, since, kind.of(after), source, decree))
                .toList();
    }

    /**
     * As it is kept beside what is known. One of an earlier day than the last of its kind is of the
     * past; but where that one is the only one, and its day is no decree's, it is put right, unless
     * a file says so: that may be older than the register.
     */
    public PersonFact beside(List<PersonFact> known, LocalDate today) {
        List<PersonFact> begun =
                known.stream().filter(one -> one.kind == kind && one.begunOn(today)).toList();
        boolean putsRight =
                begun.size() == 1
                        && begun.getFirst().decree == null
                        && begun.getFirst().since.isAfter(since)
                        && source != Source.FILE;
        return putsRight
                ? new PersonFact(person, kind, begun.getFirst().since, value, source, decree)
                : this;
    }

    /** Those that make another kind of him, in the order of their days. */
    public static List<PersonFact> kinds(List<PersonFact> known) {
        List<PersonFact> kinds = new ArrayList<>();
        known.stream()
                .filter(fact -> fact.kind == Kind.JENIS_PEGAWAI)
                .sorted(Comparator.comparing(PersonFact::since))
                .filter(
                        fact ->
                                kinds.isEmpty()
                                        || !Objects.equals(fact.value, kinds.getLast().value))
                .forEachOrdered(kinds::add);
        return kinds;
    }

    /** Whether it says the same of that day; by which decree is another matter. */
    boolean says(PersonFact other) {
        return person.equals(other.person)
                && kind == other.kind
                && since.equals(other.since)
                && Objects.equals(value, other.value);
    }

    /** Whether it is so on that day, unless another has followed it. */
    public boolean begunOn(LocalDate day) {
        return !since.isAfter(day);
    }

    /** The person as these facts have him on that day; what none of them speaks of stays. */
    public static Person applied(Person person, List<PersonFact> facts, LocalDate day) {
        List<PersonFact> begun = new ArrayList<>(facts);
        begun.removeIf(fact -> !fact.begunOn(day));
        begun.sort(Comparator.comparing(PersonFact::since));
        Person known = person;
        for (PersonFact fact : begun) {
            known = fact.applied(known);
        }
        return known;
    }

    private Person applied(Person to) {
        return switch (kind) {
            case NIP ->
                    to.known(
                            value == null ? null : NomorPegawai.of(value),
                            to.name(),
                            to.jenis(),
                            to.golongan());
            case NAMA ->
                    to.known(to.number(), Objects.requireNonNull(value), to.jenis(), to.golongan());
            case JENIS_PEGAWAI ->
                    to.known(
                            to.number(),
                            to.name(),
                            JenisPegawai.valueOf(Objects.requireNonNull(value)),
                            to.golongan());
            case GOLONGAN -> to.known(to.number(), to.name(), to.jenis(), value);
        };
    }
}
