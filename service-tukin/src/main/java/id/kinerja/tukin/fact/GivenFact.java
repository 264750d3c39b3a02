package id.kinerja.tukin.fact;

import java.time.LocalDate;

/**
 * A fact as an officer gives it.
 *
 * @param code as a policy names it
 * @param from the first day on which the value holds
 * @param value as it was written
 * @param source whose knowledge it is, such as KPK or BPK
 * @param proof the number of the document that says so
 */
public record GivenFact(
        FactHolder holder, String code, LocalDate from, String value, String source, String proof) {

    /** The same of that one. */
    public GivenFact of(FactHolder other) {
        return new GivenFact(other, code, from, value, source, proof);
    }
}
