package id.kinerja.integration.siasn.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.siasn.Difference;
import id.kinerja.integration.siasn.Drift;
import id.kinerja.integration.siasn.SiasnAnswer;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnPerson;
import id.kinerja.integration.siasn.SiasnPosition;
import id.kinerja.integration.siasn.app.ReadSiasn;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What SIASN has said of people, and how it differs from the register. */
@RestController
@RequestMapping("/v1/siasn")
class SiasnPeopleController {

    private static final int KEYS = 2;
    private static final String IN_REGISTER = "R";
    private static final String UNKNOWN = "U";

    private final ReadSiasn readSiasn;

    SiasnPeopleController(ReadSiasn readSiasn) {
        this.readSiasn = readSiasn;
    }

    /**
     * @param stale whether SIASN has been asked since and has not answered, for the reason in fault
     * @param positions the latest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SiasnAnswerView(
            SiasnAnswer.State state,
            boolean stale,
            @Nullable Instant fetchedAt,
            Instant triedAt,
            @Nullable SiasnFault fault,
            List<Drift> drift,
            @Nullable String name,
            @Nullable String titleBefore,
            @Nullable String titleBehind,
            @Nullable String unitId,
            @Nullable String unitName,
            @Nullable String positionName,
            @Nullable LocalDate positionSince,
            @Nullable Integer kelasJabatan,
            @Nullable String golongan,
            @Nullable String employmentCode,
            List<SiasnPositionView> positions) {

        static SiasnAnswerView of(SiasnAnswer answer) {
            SiasnPerson said = answer.person() == null ? NOBODY : answer.person();
            return new SiasnAnswerView(
                    answer.state(),
                    answer.isStale(),
                    answer.fetchedAt(),
                    answer.triedAt(),
                    answer.fault(),
                    answer.drift().stream().sorted().toList(),
                    said.name(),
                    said.titleBefore(),
                    said.titleBehind(),
                    said.unitId(),
                    said.unitName(),
                    said.positionName(),
                    said.positionSince(),
                    said.kelas(),
                    said.golongan(),
                    said.employment(),
                    said.positions().stream().map(SiasnPositionView::of).toList());
        }

        private static final SiasnPerson NOBODY =
                new SiasnPerson(
                        null, null, null, null, null, null, null, null, null, null, null,
                        List.of());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SiasnPositionView(
            @Nullable LocalDate since,
            @Nullable String name,
            @Nullable String unitId,
            @Nullable String unitName,
            @Nullable String decreeNumber,
            @Nullable LocalDate decreeDate) {

        static SiasnPositionView of(SiasnPosition position) {
            return new SiasnPositionView(
                    position.since(),
                    position.name(),
                    position.unitId(),
                    position.unitName(),
                    position.decree(),
                    position.decreeDate());
        }
    }

    /**
     * @param personId absent for one whom the register doesn't have; his number is there then
     * @param unitId of his definitive place in the register
     * @param stale whether SIASN has not answered since
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SiasnDifferenceView(
            @Nullable UUID personId,
            @Nullable String nip,
            @Nullable UUID unitId,
            boolean stale,
            @Nullable Instant fetchedAt,
            List<DifferingFieldView> differences) {

        static SiasnDifferenceView of(ReadSiasn.Differing one) {
            return new SiasnDifferenceView(
                    one.person() == null ? null : one.person().value(),
                    one.unknown() == null ? null : one.unknown().nip().digits(),
                    one.unit() == null ? null : one.unit().value(),
                    one.answer().isStale(),
                    one.answer().fetchedAt(),
                    one.differences().stream().map(DifferingFieldView::of).toList());
        }
    }

    /**
     * @param ours as the register has it
     * @param theirs as SIASN has it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DifferingFieldView(
            Difference.Cause cause, @Nullable String ours, @Nullable String theirs) {

        static DifferingFieldView of(Difference difference) {
            return new DifferingFieldView(
                    difference.cause(), difference.ours(), difference.theirs());
        }
    }

    @Serves(
            value = "Reads what SIASN has last said of somebody",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself")
    @GetMapping("/people/{person}")
    SiasnAnswerView read(Actor actor, @PathVariable PersonId person) {
        return SiasnAnswerView.of(readSiasn.answer(actor, person));
    }

    /**
     * A page may be short though more follows: only some of those who were looked at differ. Those
     * whom the register doesn't have come last, for whoever holds the whole agency.
     */
    @Serves(
            value = "Lists in whom SIASN and the register differ, and in what",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/differences")
    Page<SiasnDifferenceView> differences(
            Actor actor,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        ReadSiasn.Differences page =
                readSiasn.differences(actor, unit, place(cursor), Page.limit(limit));
        return new Page<>(
                page.items().stream().map(SiasnDifferenceView::of).toList(),
                page.next() == null ? null : text(page.next()));
    }

    private static ReadSiasn.@Nullable Place place(@Nullable String text) {
        Cursor cursor = Cursor.parse(text, KEYS);
        return cursor == null
                ? null
                : new ReadSiasn.Place(cursor.text(0).equals(IN_REGISTER), cursor.uuid(1));
    }

    private static @Nullable String text(ReadSiasn.Place place) {
        UUID behind = place.behind();
        return behind == null
                ? null
                : Cursor.of(place.inRegister() ? IN_REGISTER : UNKNOWN, behind);
    }
}
