package id.kinerja.tukin.statement;

import id.kinerja.kernel.Rupiah;
import java.util.List;

/**
 * What the locked run that granted a statement has paid to its person.
 *
 * @param granted for the statement's month
 * @param otherMonths what it granted besides
 * @param counted what of that a claim of before had already paid
 * @param recovered what a plan kept back
 * @param tax withheld; below zero where it is given back
 * @param borne income tax that the state bears, which takes nothing from him
 * @param contribution withheld as his own share; below zero where it is given back
 */
public record RunPayment(
        Rupiah granted,
        Rupiah otherMonths,
        Rupiah counted,
        Rupiah recovered,
        Rupiah tax,
        Rupiah borne,
        Rupiah contribution) {

    /** What stands in the files of the run for the person. */
    public Rupiah paid() {
        return Rupiah.sum(List.of(granted, otherMonths, counted.negated(), recovered.negated()));
    }

    /** What his account gets of it. */
    public Rupiah received() {
        return paid().minus(tax).minus(contribution);
    }
}
