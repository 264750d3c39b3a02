package id.kinerja.integration.daftarhadir.web;

import id.kinerja.integration.daftarhadir.DaftarHadir;
import id.kinerja.integration.daftarhadir.DaftarHadirId;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A daftar hadir as the unit copies it. */
record DaftarHadirRequest(
        @NotNull UnitId unitId,
        @NotNull LocalDate date,
        @NotEmpty @Size(max = MOST_LINES) List<@NotNull @Valid DaftarHadirLineRequest> lines) {

    private static final int MOST_LINES = 500;

    /**
     * @param arrival local to the site
     * @param departure local to the site
     */
    record DaftarHadirLineRequest(
            @NotNull PersonId personId,
            @Nullable LocalDateTime arrival,
            @Nullable LocalDateTime departure) {}

    DaftarHadir enteredBy(PersonId person) {
        DaysOfTheRepublic.require("daftar-hadir-invalid", new Written("date", date));
        return new DaftarHadir(
                DaftarHadirId.next(),
                unitId,
                date,
                lines.stream()
                        .map(
                                line ->
                                        new DaftarHadir.Line(
                                                line.personId(), line.arrival(), line.departure()))
                        .toList(),
                DaftarHadir.State.ENTERED,
                person,
                null,
                1);
    }
}
