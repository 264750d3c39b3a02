package id.kinerja.tukin.fact.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.fact.SuppliedFact;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact from outside with who has said so.
 *
 * @param personId of whom it is told; absent where it is told of a position
 * @param positionCode of the position whose holders it is told of; absent where of a person
 * @param unitId of which it is the position; absent where of all with the code, or of a person
 * @param value as the fact's kind keeps it: whole rupiah, a decimal, or YES and NO
 * @param to the last day on which it holds, unless another begins; absent where only that ends it
 * @param reason why it was revoked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FactView(
        UUID id,
        @Nullable UUID personId,
        @Nullable String positionCode,
        @Nullable UUID unitId,
        String code,
        String value,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        String proof,
        SuppliedFact.State state,
        UUID suppliedBy,
        @Nullable UUID confirmedBy,
        @Nullable UUID revokedBy,
        @Nullable String reason) {

    static FactView of(SuppliedFact fact) {
        return new FactView(
                fact.id().value(),
                value(fact.holder().person()),
                fact.holder().position(),
                fact.holder().unit() == null ? null : fact.holder().unit().value(),
                fact.code(),
                fact.value(),
                fact.from(),
                fact.to(),
                fact.source(),
                fact.proof(),
                fact.state(),
                fact.suppliedBy().value(),
                value(fact.confirmedBy()),
                value(fact.revokedBy()),
                fact.reason());
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
