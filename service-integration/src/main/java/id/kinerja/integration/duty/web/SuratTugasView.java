package id.kinerja.integration.duty.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.duty.SuratTugas;
import id.kinerja.integration.duty.SuratTugasAction;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A surat tugas as it is shown; its version is the ETag.
 *
 * @param people those of whom the caller may know, all of them where he is one
 * @param others how many more it sends; absent where it sends none
 */
record SuratTugasView(
        UUID id,
        String number,
        LocalDate letterDate,
        String place,
        SuratTugas.Kind kind,
        LocalDate from,
        LocalDate to,
        List<UUID> people,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer others,
        SuratTugas.State state,
        long version,
        List<SuratTugasAction> actions) {

    static SuratTugasView of(
            SuratTugas letter, Set<PersonId> shown, List<SuratTugasAction> actions) {
        int others = letter.people().size() - shown.size();
        return new SuratTugasView(
                letter.id().value(),
                letter.number(),
                letter.letterDate(),
                letter.place(),
                letter.kind(),
                letter.during().from(),
                letter.during().lastDay(),
                shown.stream().map(PersonId::value).sorted().toList(),
                others == 0 ? null : others,
                letter.state(),
                letter.revision(),
                actions);
    }
}
