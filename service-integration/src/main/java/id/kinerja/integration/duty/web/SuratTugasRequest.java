package id.kinerja.integration.duty.web;

import id.kinerja.integration.duty.SuratTugas;
import id.kinerja.integration.duty.SuratTugasId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A surat tugas as HR copies it; both days are days of duty. */
record SuratTugasRequest(
        @NotBlank @Size(max = 100) String number,
        @NotNull LocalDate letterDate,
        @NotBlank @Size(max = 200) String place,
        @NotNull SuratTugas.Kind kind,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotEmpty @Size(max = MOST_PEOPLE) List<@NotNull PersonId> people) {

    private static final int MOST_PEOPLE = 500;

    /** Without its people. */
    SuratTugas letter() {
        DaysOfTheRepublic.require(
                "surat-tugas-invalid",
                new Written("letterDate", letterDate),
                new Written("from", from),
                new Written("to", to));
        if (to.isBefore(from)) {
            throw Refused.invalid("surat-tugas-invalid", Finding.of("to", "ends-before-it-starts"));
        }
        DateRange during = DateRange.of(from, to);
        if (during.days() > SuratTugas.MOST_DAYS) {
            throw Refused.invalid(
                    "surat-tugas-invalid",
                    Finding.of("to", "range-too-long", SuratTugas.MOST_DAYS));
        }
        return new SuratTugas(
                SuratTugasId.next(),
                number,
                letterDate,
                place,
                kind,
                during,
                Set.of(),
                SuratTugas.State.ISSUED,
                1);
    }
}
