package id.kinerja.integration.duty.app;

import id.kinerja.integration.duty.SuratTugas;
import id.kinerja.integration.duty.SuratTugasLetters;
import id.kinerja.integration.notice.News;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.notice.app.TellPeople;
import id.kinerja.integration.personnel.NamedPeople;
import id.kinerja.integration.personnel.PaperDate;
import id.kinerja.integration.personnel.app.PapersOfMany;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a letter that sends people to work elsewhere; whom it can't be recorded for gets a
 * finding, and the others go. What is to be looked at, such as a punch of a day out of town, is
 * told and holds up nobody.
 */
@Service
public class RecordSuratTugas {

    private static final String INVALID = "surat-tugas-invalid";

    private final PapersOfMany papers;
    private final SuratTugasLetters letters;
    private final DutyDays days;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final TellPeople tellPeople;

    RecordSuratTugas(
            PapersOfMany papers,
            SuratTugasLetters letters,
            DutyDays days,
            BusinessClock clock,
            AuditTrail audit,
            TellPeople tellPeople) {
        this.tellPeople = tellPeople;
        this.clock = clock;
        this.audit = audit;
        this.papers = papers;
        this.letters = letters;
        this.days = days;
    }

    /** What was recorded, and for whom it wasn't. */
    public record Outcome(SuratTugas letter, List<Finding> findings) {}

    /**
     * @param letter without people
     * @param people in the order in which findings count them
     */
    @Transactional
    public Outcome record(Actor actor, SuratTugas letter, List<PersonId> people) {
        NamedPeople named = papers.named(actor, people, letter.during());
        PaperDate.require(INVALID, "letterDate", letter.letterDate(), clock.today(actor.agency()));
        Set<PersonId> onLeave = letters.onLeave(Set.copyOf(people), letter.during());
        Set<PersonId> going =
                named.leaveOut(onLeave::contains, "on-leave-then").requireSomebody(INVALID);
        Optional<Finding> numbered = numberedAlready(letter);
        Set<PersonId> sent = letters.add(letter.sending(going));
        SuratTugas kept =
                letter.sending(
                        named.leaveOut(person -> !sent.contains(person), "sent-already")
                                .requireSomebody(INVALID));
        lookAtPunches(named, kept);
        days.mark(actor, kept);
        audit.recordAll(
                sent.stream()
                        .map(
                                person ->
                                        Act.of("SURAT_TUGAS_RECORDED")
                                                .about(person)
                                                .on(letter.id().value())
                                                .with("from", letter.during().from())
                                                .with("to", letter.during().lastDay()))
                        .toList());
        tellPeople.tell(
                actor.agency(),
                sent.stream()
                        .map(
                                person ->
                                        News.of(
                                                NoticeKind.SURAT_TUGAS_RECORDED,
                                                person,
                                                letter.id().value().toString(),
                                                "/api/integration/v1/surat-tugas/"
                                                        + letter.id().value()))
                        .toList());
        return new Outcome(
                kept, Stream.concat(numbered.stream(), named.findings().stream()).toList());
    }

    /** Units number by themselves, and one letter may be recorded in parts, so it is told alone. */
    private Optional<Finding> numberedAlready(SuratTugas letter) {
        return letters.numbered(letter.number(), Year.from(letter.letterDate()))
                .map(
                        other ->
                                Finding.of(
                                                "number",
                                                "surat-tugas-number-known",
                                                other.number(),
                                                other.during().from(),
                                                other.during().lastDay())
                                        .asWarning());
    }

    /** In town one may be seen at work; whoever is out of town can't be. */
    private void lookAtPunches(NamedPeople named, SuratTugas letter) {
        if (letter.kind() == SuratTugas.Kind.LUAR_KOTA) {
            letters.seen(letter.people(), letter.during())
                    .forEach(
                            (person, seen) ->
                                    named.lookAt(
                                            person::equals,
                                            "punched-then",
                                            seen.first(),
                                            seen.days()));
        }
    }
}
