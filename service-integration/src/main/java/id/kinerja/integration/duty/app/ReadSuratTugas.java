package id.kinerja.integration.duty.app;

import id.kinerja.integration.duty.SuratTugas;
import id.kinerja.integration.duty.SuratTugasAction;
import id.kinerja.integration.duty.SuratTugasId;
import id.kinerja.integration.duty.SuratTugasLetters;
import id.kinerja.integration.personnel.app.PapersOfMany;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters, for whom they send and for those who keep or audit their records. */
@Service
public class ReadSuratTugas {

    private final PapersOfMany papers;
    private final PersonalRecords records;
    private final SuratTugasLetters letters;

    ReadSuratTugas(PapersOfMany papers, PersonalRecords records, SuratTugasLetters letters) {
        this.papers = papers;
        this.records = records;
        this.letters = letters;
    }

    @Transactional(readOnly = true)
    public SuratTugas read(Actor actor, SuratTugasId id) {
        return letters.find(id)
                .filter(letter -> papers.mayRead(actor, letter.people()))
                .orElseThrow(() -> Refused.notFound("surat-tugas-unknown"));
    }

    /** A person's letters, the latest first. */
    @Transactional(readOnly = true)
    public List<SuratTugas> list(
            Actor actor, PersonId person, SuratTugasLetters.@Nullable Place after, int limit) {
        if (!records.mayBeReadBy(actor, person)) {
            throw Refused.notFound("person-unknown");
        }
        return letters.of(person, after, limit);
    }

    /** Those of a month that send people whom the caller's office reaches, the latest first. */
    @Transactional(readOnly = true)
    public List<SuratTugas> list(
            Actor actor, YearMonth month, SuratTugasLetters.@Nullable Place after, int limit) {
        return letters.ofUnits(papers.unitsReadBy(actor), DateRange.of(month), after, limit);
    }

    /** Whose ids the caller is shown of them. */
    @Transactional(readOnly = true)
    public Function<SuratTugas, Set<PersonId>> shown(Actor actor, Collection<SuratTugas> all) {
        Function<Set<PersonId>, Set<PersonId>> shown =
                papers.shown(actor, all.stream().map(SuratTugas::people).toList());
        return letter -> shown.apply(letter.people());
    }

    /** What the caller may do with letters; his office is asked for once. */
    @Transactional(readOnly = true)
    public Function<SuratTugas, List<SuratTugasAction>> actions(
            Actor actor, Collection<SuratTugas> all) {
        Predicate<Set<PersonId>> keeps =
                papers.keeping(actor, all.stream().map(SuratTugas::people).toList());
        return letter ->
                Actions.open(
                        SuratTugasAction.class,
                        action ->
                                switch (action) {
                                    case CANCEL ->
                                            keeps.test(letter.people())
                                                    && letter.cancelled().isPresent();
                                });
    }
}
