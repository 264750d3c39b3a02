package id.kinerja.integration.reorganisation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.personnel.Decree;
import id.kinerja.integration.reorganisation.Mapping;
import id.kinerja.integration.reorganisation.PlannedMove;
import id.kinerja.integration.reorganisation.Reorganisation;
import id.kinerja.integration.reorganisation.Reorganisations;
import id.kinerja.integration.reorganisation.app.DecideReorganisation;
import id.kinerja.integration.reorganisation.app.DraftReorganisation;
import id.kinerja.integration.reorganisation.app.ReadReorganisations;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reorganisations: who moves with units and positions, looked at before it is made. */
@RestController
@RequestMapping("/v1/reorganisations")
class ReorganisationController {

    private static final int MOST_MAPPINGS = 2_000;
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_NAME = 200;
    private static final int HIGHEST_CLASS = 27;

    private final DraftReorganisation draftReorganisation;
    private final DecideReorganisation decideReorganisation;
    private final ReadReorganisations readReorganisations;

    ReorganisationController(
            DraftReorganisation draftReorganisation,
            DecideReorganisation decideReorganisation,
            ReadReorganisations readReorganisations) {
        this.draftReorganisation = draftReorganisation;
        this.decideReorganisation = decideReorganisation;
        this.readReorganisations = readReorganisations;
    }

    /** A position as it is afterwards. */
    record NewPositionRequest(
            @NotBlank @Size(max = LONGEST_CODE) String code,
            @NotBlank @Size(max = LONGEST_NAME) String name,
            @NotNull JenisJabatan jenisJabatan,
            @Nullable @Min(1) @Max(HIGHEST_CLASS) Integer kelasJabatan) {

        Mapping.Position position() {
            return new Mapping.Position(
                    code,
                    name,
                    jenisJabatan,
                    kelasJabatan == null ? null : new KelasJabatan(kelasJabatan));
        }
    }

    /**
     * @param positionCode of which positions; absent for all that no other mapping names
     * @param position which one it is afterwards; absent where it stays
     */
    record MappingRequest(
            @NotNull UnitId fromUnitId,
            @Nullable @Size(max = LONGEST_CODE) String positionCode,
            @NotNull UnitId toUnitId,
            @Nullable @Valid NewPositionRequest position) {

        Mapping mapping() {
            return new Mapping(
                    fromUnitId,
                    positionCode,
                    toUnitId,
                    position == null ? null : position.position());
        }
    }

    /**
     * @param decreeDate today's at the latest; absent where nobody has it before him
     * @param day the first one on which the new places are held
     */
    record ReorganisationRequest(
            @NotBlank @Size(max = LONGEST_CODE) String decreeNumber,
            @Nullable LocalDate decreeDate,
            @NotNull LocalDate day,
            @NotEmpty @Size(max = MOST_MAPPINGS) List<@NotNull @Valid MappingRequest> mappings) {

        DraftReorganisation.Decreed decreed() {
            DaysOfTheRepublic.require(
                    "reorganisation-invalid",
                    new Written("decreeDate", decreeDate),
                    new Written("day", day));
            return new DraftReorganisation.Decreed(
                    new Decree(decreeNumber, decreeDate),
                    day,
                    mappings.stream().map(MappingRequest::mapping).toList());
        }
    }

    /**
     * @param confirmedBy who of HR says that those who were left have been seen to
     * @param planned moves that are still to be made
     * @param left people who were left where they are
     * @param otherClass moves into another class
     * @param otherAssessor moves under another assessor
     * @param actions what the caller may do with it now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReorganisationView(
            UUID id,
            String decreeNumber,
            @Nullable LocalDate decreeDate,
            LocalDate day,
            Reorganisation.State state,
            UUID draftedBy,
            @Nullable UUID appliedBy,
            @Nullable UUID confirmedBy,
            long planned,
            long done,
            long left,
            long otherClass,
            long otherAssessor,
            long version,
            List<Reorganisation.Action> actions) {

        static ReorganisationView of(ReadReorganisations.Seen seen) {
            Reorganisation reorganisation = seen.reorganisation();
            Reorganisations.Counts counts = seen.counts();
            return new ReorganisationView(
                    reorganisation.id(),
                    reorganisation.decree().number(),
                    reorganisation.decree().date(),
                    reorganisation.day(),
                    reorganisation.state(),
                    reorganisation.draftedBy().value(),
                    value(reorganisation.appliedBy()),
                    value(reorganisation.confirmedBy()),
                    counts.planned(),
                    counts.done(),
                    counts.left(),
                    counts.otherClass(),
                    counts.otherAssessor(),
                    reorganisation.revision(),
                    seen.actions());
        }
    }

    /**
     * @param fromAssessorId who assesses him in the place before
     * @param left why he was left where he is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReorganisationMoveView(
            UUID id,
            UUID personId,
            UUID assignmentId,
            UUID fromUnitId,
            String fromPositionCode,
            @Nullable Integer fromKelasJabatan,
            @Nullable UUID fromAssessorId,
            UUID toUnitId,
            String toPositionCode,
            String toPositionName,
            @Nullable Integer toKelasJabatan,
            @Nullable UUID toAssessorId,
            PlannedMove.State state,
            PlannedMove.@Nullable Left left) {

        static ReorganisationMoveView of(PlannedMove move) {
            Mapping.Position position = move.after().position();
            return new ReorganisationMoveView(
                    move.id(),
                    move.person().value(),
                    move.place().value(),
                    move.before().unit().value(),
                    move.before().positionCode(),
                    number(move.before().kelas()),
                    value(move.before().assessor()),
                    move.after().unit().value(),
                    position.code(),
                    position.name(),
                    number(position.kelas()),
                    value(move.after().assessor()),
                    move.state(),
                    move.left());
        }

        private static @Nullable Integer number(@Nullable KelasJabatan kelas) {
            return kelas == null ? null : kelas.number();
        }
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    @Serves(
            value = "Plans who moves by a decree of the organisation; nobody moves yet",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<ReorganisationView> draft(
            Actor actor, @Valid @RequestBody ReorganisationRequest request) {
        return tagged(
                HttpStatus.CREATED, actor, draftReorganisation.draft(actor, request::decreed));
    }

    @Serves(
            value = "Lists reorganisations, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<ReorganisationView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return Page.of(
                readReorganisations.list(actor, after(cursor), most + 1).stream()
                        .map(ReorganisationView::of)
                        .toList(),
                most,
                one -> Cursor.of(one.id()));
    }

    @Serves(
            value = "Reads a reorganisation with how many move, and how far it has come",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<ReorganisationView> read(Actor actor, @PathVariable UUID id) {
        return tagged(HttpStatus.OK, readReorganisations.read(actor, id));
    }

    @Serves(
            value =
                    "Lists who moves from where to where, into which class and under whom, or who was left and why",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{id}/moves")
    Page<ReorganisationMoveView> moves(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) Reorganisations.@Nullable Only only,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return Page.of(
                readReorganisations.moves(actor, id, only, after(cursor), most + 1).stream()
                        .map(ReorganisationMoveView::of)
                        .toList(),
                most,
                move -> Cursor.of(move.id()));
    }

    @Serves(
            value = "Has a reorganisation made that another has drafted; it is worked off by parts",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/application")
    ResponseEntity<ReorganisationView> apply(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.ACCEPTED, actor, decideReorganisation.apply(actor, id, seen));
    }

    @Serves(
            value = "Drops a reorganisation that nobody has applied",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/cancellation")
    ResponseEntity<ReorganisationView> cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, actor, decideReorganisation.cancel(actor, id, seen));
    }

    @Serves(
            value = "Says that those whom a reorganisation has left where they are were seen to",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/confirmation")
    ResponseEntity<ReorganisationView> confirm(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, actor, decideReorganisation.confirm(actor, id, seen));
    }

    private static @Nullable UUID after(@Nullable String cursor) {
        Cursor from = Cursor.parse(cursor, 1);
        return from == null ? null : from.uuid(0);
    }

    private ResponseEntity<ReorganisationView> tagged(
            HttpStatus status, Actor actor, Reorganisation reorganisation) {
        return tagged(status, readReorganisations.read(actor, reorganisation.id()));
    }

    private static ResponseEntity<ReorganisationView> tagged(
            HttpStatus status, ReadReorganisations.Seen seen) {
        return EntityTag.answer(
                status, seen.reorganisation().revision(), ReorganisationView.of(seen));
    }
}
