package id.kinerja.integration.personnel;

import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.Map;

/**
 * What the register knows of those of whom some rows of a file speak.
 *
 * @param numbers all of them, assessors too, by number
 * @param officials who assess without a number, by name
 * @param people those to whom the rows belong
 * @param facts what these people have been called since when
 * @param places where these people are or were
 */
public record KnownPersonnel(
        Map<NomorPegawai, PersonId> numbers,
        Map<String, PersonId> officials,
        List<Person> people,
        Map<PersonId, List<PersonFact>> facts,
        List<Assignment> places) {

    public KnownPersonnel {
        numbers = Map.copyOf(numbers);
        officials = Map.copyOf(officials);
        people = List.copyOf(people);
        facts = Map.copyOf(facts);
        places = List.copyOf(places);
    }
}
