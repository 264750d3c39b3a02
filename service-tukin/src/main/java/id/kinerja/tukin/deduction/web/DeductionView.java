package id.kinerja.tukin.deduction.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.deduction.Deduction;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deduction with who has said so.
 *
 * @param amount whole rupiah a month; absent where it is a percentage
 * @param percentage of what is left after taxes and contributions; absent where it is an amount
 * @param from the first month that it is taken in, such as 2026-05
 * @param to the last one; absent for no such end
 * @param instalments in how many months something of it is taken; absent for no such end
 * @param endedAfter the last month that counts, once it is ended
 * @param reason why it was ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeductionView(
        UUID id,
        UUID personId,
        String code,
        @Nullable Long amount,
        @Nullable String percentage,
        String from,
        @Nullable String to,
        @Nullable Integer instalments,
        String proof,
        @Nullable String consent,
        Deduction.State state,
        UUID suppliedBy,
        @Nullable UUID confirmedBy,
        @Nullable UUID endedBy,
        @Nullable String endedAfter,
        @Nullable String reason) {

    static DeductionView of(Deduction one) {
        Deduction.End end = one.end();
        return new DeductionView(
                one.id().value(),
                one.person().value(),
                one.code(),
                one.amount() == null ? null : one.amount().amount(),
                one.percentage() == null ? null : one.percentage().decimal(),
                one.from().toString(),
                one.to() == null ? null : one.to().toString(),
                one.instalments(),
                one.proof(),
                one.consent(),
                one.state(),
                one.suppliedBy().value(),
                value(one.confirmedBy()),
                end == null ? null : end.by().value(),
                end == null ? null : end.after().toString(),
                end == null ? null : end.reason());
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
