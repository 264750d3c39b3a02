package id.kinerja.integration.discipline.web;

import id.kinerja.integration.discipline.DisciplineDecision;
import id.kinerja.integration.discipline.Punishment;
import id.kinerja.integration.discipline.app.RecordDecision;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A discipline decree as HR copies it, without the offence. */
record DecisionRequest(
        @NotNull PersonId personId,
        @NotNull Punishment punishment,
        @NotBlank @Size(max = 100) String decreeNumber,
        @NotNull LocalDate decreeDate,
        @NotNull LocalDate receivedOn,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    RecordDecision.Received received() {
        DaysOfTheRepublic.require(
                "decision-invalid",
                new Written("decreeDate", decreeDate),
                new Written("receivedOn", receivedOn),
                new Written("effectiveFrom", effectiveFrom),
                new Written("effectiveTo", effectiveTo));
        if (receivedOn.isBefore(decreeDate)) {
            throw Refused.invalid(
                    "decision-invalid",
                    Refused.Finding.of("receivedOn", "received-before-decreed"));
        }
        return new RecordDecision.Received(
                personId,
                punishment,
                new DisciplineDecision.Decree(decreeNumber, decreeDate),
                receivedOn,
                effectiveFrom,
                effectiveTo);
    }
}
