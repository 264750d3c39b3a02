package id.kinerja.tukin.withholding.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.tukin.withholding.GivenIncome;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer has given of a person's month elsewhere, in whole rupiah.
 *
 * @param confirmedBy absent while it waits and counts for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OtherIncomeView(
        UUID batchId,
        UUID personId,
        YearMonth month,
        long gross,
        long tax,
        long healthBase,
        long deductible,
        UUID givenBy,
        @Nullable UUID confirmedBy) {

    static OtherIncomeView of(GivenIncome one) {
        return new OtherIncomeView(
                one.batch().value(),
                one.income().person().value(),
                one.income().month(),
                one.income().gross().amount(),
                one.income().tax().amount(),
                one.income().healthBase().amount(),
                one.income().deductible().amount(),
                one.givenBy().value(),
                one.confirmedBy() == null ? null : one.confirmedBy().value());
    }
}
