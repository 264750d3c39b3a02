package id.kinerja.integration.correction.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.correction.DataCorrection;
import id.kinerja.integration.correction.app.AnswerCorrection;
import id.kinerja.integration.correction.app.FileCorrection;
import id.kinerja.integration.correction.app.ReadCorrections;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

/** What people say is wrong about them in the register, and what HR answers. */
@RestController
@RequestMapping("/v1/data-corrections")
class DataCorrectionController {

    private static final int LONGEST = 1000;
    private static final int LONGEST_NOTE = 500;

    private final FileCorrection fileCorrection;
    private final AnswerCorrection answerCorrection;
    private final ReadCorrections readCorrections;

    DataCorrectionController(
            FileCorrection fileCorrection,
            AnswerCorrection answerCorrection,
            ReadCorrections readCorrections) {
        this.fileCorrection = fileCorrection;
        this.answerCorrection = answerCorrection;
        this.readCorrections = readCorrections;
    }

    /**
     * @param says what is wrong and what would be right
     * @param proof where the paper is that proves it
     */
    record DataCorrectionRequest(
            @NotNull DataCorrection.About about,
            @NotBlank @Size(max = LONGEST) String says,
            @Nullable @Size(max = LONGEST_NOTE) String proof) {}

    /**
     * @param assessorId who is to assess him instead
     * @param from the first day of it
     * @param to the last one; absent while he holds the place
     * @param reason why it is he
     */
    record CorrectedAssessorRequest(
            @NotNull PersonId assessorId,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @NotBlank @Size(max = 200) String reason) {

        AnswerCorrection.OtherAssessor other() {
            DaysOfTheRepublic.require(
                    "correction-invalid", new Written("from", from), new Written("to", to));
            if (to != null && to.isBefore(from)) {
                throw Refused.invalid(
                        "correction-invalid", Finding.of("to", "ends-before-it-starts"));
            }
            return new AnswerCorrection.OtherAssessor(assessorId, DateRange.of(from, to), reason);
        }
    }

    /**
     * @param assignmentId the place that was changed, or in which another assessor is named
     * @param assessor named with the answer
     */
    record DataCorrectionGrantRequest(
            @Nullable @Size(max = LONGEST_NOTE) String note,
            @Nullable AssignmentId assignmentId,
            @Nullable @Valid CorrectedAssessorRequest assessor) {}

    /**
     * @param note why not, for whoever asked
     */
    record DataCorrectionRefusalRequest(@NotBlank @Size(max = LONGEST_NOTE) String note) {}

    /**
     * @param assignmentId the place that was changed by it
     * @param actions what the caller may do with it now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DataCorrectionView(
            UUID id,
            UUID personId,
            DataCorrection.About about,
            String says,
            @Nullable String proof,
            LocalDate filedOn,
            DataCorrection.State state,
            @Nullable UUID answeredBy,
            @Nullable String note,
            @Nullable UUID assignmentId,
            long version,
            List<DataCorrection.Action> actions) {

        static DataCorrectionView of(
                DataCorrection correction, List<DataCorrection.Action> actions) {
            DataCorrection.Answer answer = correction.answer();
            AssignmentId changed = answer == null ? null : answer.changed();
            return new DataCorrectionView(
                    correction.id(),
                    correction.person().value(),
                    correction.about(),
                    correction.says(),
                    correction.proof(),
                    correction.filedOn(),
                    correction.state(),
                    answer == null ? null : answer.by().value(),
                    answer == null ? null : answer.note(),
                    changed == null ? null : changed.value(),
                    correction.revision(),
                    actions);
        }
    }

    @Serves(
            value = "Says that something about oneself is wrong in the register",
            who = "every employee, for himself")
    @PostMapping
    ResponseEntity<DataCorrectionView> file(
            Actor actor, @Valid @RequestBody DataCorrectionRequest request) {
        return tagged(
                HttpStatus.CREATED,
                actor,
                fileCorrection.file(actor, request.about(), request.says(), request.proof()));
    }

    @Serves(
            value = "Lists what one has said is wrong about oneself, the latest first",
            who = "every employee, for himself")
    @GetMapping("/me")
    Page<DataCorrectionView> own(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return page(actor, readCorrections.own(actor, after(cursor), most + 1), most);
    }

    @Serves(
            value = "Lists what people whom one's office reaches say is wrong, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<DataCorrectionView> list(
            Actor actor,
            @RequestParam(required = false) DataCorrection.@Nullable State state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return page(actor, readCorrections.list(actor, state, after(cursor), most + 1), most);
    }

    @Serves(
            value = "Reads what somebody says is wrong about him",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "who said it")
    @GetMapping("/{id}")
    ResponseEntity<DataCorrectionView> read(Actor actor, @PathVariable UUID id) {
        return tagged(HttpStatus.OK, actor, readCorrections.read(actor, id));
    }

    @Serves(
            value =
                    "Answers that it was wrong and is right now, with the place that was changed; another assessor is named with it",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/granting")
    ResponseEntity<DataCorrectionView> grant(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DataCorrectionGrantRequest request) {
        long seen = EntityTag.required(ifMatch);
        CorrectedAssessorRequest assessor = request.assessor();
        return tagged(
                HttpStatus.OK,
                actor,
                answerCorrection.grant(
                        actor,
                        id,
                        request.note(),
                        request.assignmentId(),
                        assessor == null ? null : assessor.other(),
                        seen));
    }

    @Serves(value = "Answers that it is right as it is", roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/refusal")
    ResponseEntity<DataCorrectionView> refuse(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DataCorrectionRefusalRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                HttpStatus.OK, actor, answerCorrection.refuse(actor, id, request.note(), seen));
    }

    @Serves(value = "Takes back what one has said is wrong", who = "who said it")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<DataCorrectionView> withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, actor, fileCorrection.withdraw(actor, id, seen));
    }

    private static @Nullable UUID after(@Nullable String cursor) {
        Cursor from = Cursor.parse(cursor, 1);
        return from == null ? null : from.uuid(0);
    }

    private Page<DataCorrectionView> page(Actor actor, List<DataCorrection> oneMore, int most) {
        return Page.of(views(actor, oneMore), most, one -> Cursor.of(one.id()));
    }

    private ResponseEntity<DataCorrectionView> tagged(
            HttpStatus status, Actor actor, DataCorrection correction) {
        return EntityTag.answer(
                status, correction.revision(), views(actor, List.of(correction)).getFirst());
    }

    private List<DataCorrectionView> views(Actor actor, List<DataCorrection> some) {
        Set<UUID> answerable = readCorrections.answerable(actor, some);
        return some.stream()
                .map(
                        one ->
                                DataCorrectionView.of(
                                        one, actions(actor, one, answerable.contains(one.id()))))
                .toList();
    }

    private static List<DataCorrection.Action> actions(
            Actor actor, DataCorrection correction, boolean answers) {
        if (correction.waits() && actor.is(correction.person())) {
            return List.of(DataCorrection.Action.WITHDRAW);
        }
        return answers
                ? List.of(DataCorrection.Action.GRANT, DataCorrection.Action.REFUSE)
                : List.of();
    }
}
