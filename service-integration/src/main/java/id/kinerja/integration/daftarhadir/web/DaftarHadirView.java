package id.kinerja.integration.daftarhadir.web;

import id.kinerja.integration.daftarhadir.DaftarHadir;
import id.kinerja.integration.daftarhadir.DaftarHadirAction;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A daftar hadir as it is shown; its version is the ETag.
 *
 * @param lines none in a list
 */
record DaftarHadirView(
        UUID id,
        UUID unitId,
        LocalDate date,
        List<DaftarHadirLineView> lines,
        DaftarHadir.State state,
        UUID enteredBy,
        @Nullable UUID attestedBy,
        long version,
        List<DaftarHadirAction> actions) {

    /** One person's line. */
    record DaftarHadirLineView(
            UUID personId, @Nullable LocalDateTime arrival, @Nullable LocalDateTime departure) {}

    static DaftarHadirView of(DaftarHadir one, List<DaftarHadirAction> actions) {
        PersonId attestedBy = one.attestedBy();
        return new DaftarHadirView(
                one.id().value(),
                one.unit().value(),
                one.date(),
                one.lines().stream()
                        .map(
                                line ->
                                        new DaftarHadirLineView(
                                                line.person().value(),
                                                line.arrival(),
                                                line.departure()))
                        .toList(),
                one.state(),
                one.enteredBy().value(),
                attestedBy == null ? null : attestedBy.value(),
                one.revision(),
                actions);
    }
}
