package id.kinerja.integration.duty.web;

import id.kinerja.integration.duty.SuratTugas;
import id.kinerja.integration.duty.SuratTugasAction;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A surat tugas as it is shown; its version is the ETag. */
record SuratTugasView(
        UUID id,
        String number,
        LocalDate letterDate,
        String place,
        SuratTugas.Kind kind,
        LocalDate from,
        LocalDate to,
        List<UUID> people,
        SuratTugas.State state,
        long version,
        List<SuratTugasAction> actions) {

    static SuratTugasView of(SuratTugas letter, List<SuratTugasAction> actions) {
        return new SuratTugasView(
                letter.id().value(),
                letter.number(),
                letter.letterDate(),
                letter.place(),
                letter.kind(),
                letter.during().from(),
                letter.during().lastDay(),
                letter.people().stream().map(PersonId::value).sorted().toList(),
                letter.state(),
                letter.revision(),
                actions);
    }
}
