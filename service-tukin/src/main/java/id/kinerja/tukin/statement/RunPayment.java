package id.kinerja.tukin.statement;

import id.kinerja.kernel.Rupiah;
import java.util.List;

/**
 * What the locked run that granted a statement has paid to its person.
 *
 * @param granted for the statement's month
 * @param otherMonths what it granted besides
 * @param counted what of that a claim of before had already paid
 * @param recovered what plans kept back of months that were paid too much
 * @param recoveredOfExtra the same of THR and thirteenth months
 * @param tax withheld; below zero where it is given back
 * @param yearBefore tax of the year before, at whose end nothing was paid to him; below zero where
 *     it is given back
 * @param borne income tax that the state bears, which takes nothing from him
 * @param contribution withheld as his own share; below zero where it is given back
 * @param others what is taken after tax and contribution, each by its name
 */
public record RunPayment(
        Rupiah granted,
        Rupiah otherMonths,
        Rupiah counted,
        Rupiah recovered,
        Rupiah recoveredOfExtra,
        Rupiah tax,
        Rupiah yearBefore,
        Rupiah borne,
        Rupiah contribution,
        List<Other> others) {

    public RunPayment {
        others = List.copyOf(others);
    }

    /**
     * @param wanted what the month was to take; what is less isn't taken
     */
    public record Other(String name, Rupiah wanted, Rupiah amount) {}

    /** What stands in the files of the run for the person. */
    public Rupiah paid() {
        return Rupiah.sum(
                List.of(
                        granted,
                        otherMonths,
                        counted.negated(),
                        recovered.negated(),
                        recoveredOfExtra.negated()));
    }

    /** What his account gets of it. */
    public Rupiah received() {
        return paid().minus(tax)
                .minus(yearBefore)
                .minus(contribution)
                .minus(Rupiah.sum(others.stream().map(Other::amount).toList()));
    }
}
