package id.kinerja.integration.terminal.web;

import id.kinerja.integration.attendance.VerifyMethod;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.TerminalModel;
import id.kinerja.integration.terminal.app.KeepTerminalModels;
import id.kinerja.integration.terminal.app.SetModel;
import id.kinerja.integration.terminal.app.TerminalActions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Of which models terminals are, and what the codes of a model mean. */
@RestController
@RequestMapping("/v1")
class TerminalModelController {

    private static final int HIGHEST_CODE = 9_999;

    private final KeepTerminalModels keepTerminalModels;
    private final SetModel setModel;
    private final TerminalActions terminalActions;

    TerminalModelController(
            KeepTerminalModels keepTerminalModels,
            SetModel setModel,
            TerminalActions terminalActions) {
        this.keepTerminalModels = keepTerminalModels;
        this.setModel = setModel;
        this.terminalActions = terminalActions;
    }

    record ModelRequest(@NotNull @Size(max = TerminalModel.LONGEST) String model) {}

    /**
     * @param code as terminals of the model send it
     */
    record VerifyCodeRequest(
            @NotNull @Min(0) @Max(HIGHEST_CODE) Integer code, @NotNull VerifyMethod method) {}

    /**
     * @param methods what codes mean; one that isn't told means nothing that is known
     */
    record VerifyMethodsRequest(
            @NotNull @Size(max = TerminalModel.MOST)
                    List<@NotNull @Valid VerifyCodeRequest> methods) {}

    record VerifyCodeView(int code, VerifyMethod method) {}

    /** What the codes of a model mean, by code; its version is the ETag. */
    record TerminalModelView(String model, List<VerifyCodeView> methods, long version) {

        static TerminalModelView of(TerminalModel model) {
            return new TerminalModelView(
                    model.name(),
                    model.codes().stream()
                            .map(one -> new VerifyCodeView(one.code(), one.method()))
                            .toList(),
                    model.revision());
        }
    }

    /** Punches of before are read by it too: the code stays with them as it came. */
    @Serves(value = "Says of which model a terminal is", roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/terminals/{serialNumber}/model")
    ResponseEntity<TerminalView> set(
            Actor actor,
            @PathVariable String serialNumber,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ModelRequest request) {
        long seen = EntityTag.required(ifMatch);
        Terminal set = setModel.set(actor, serialNumber, request.model(), seen);
        return TerminalView.tagged(HttpStatus.OK, set, terminalActions.of(actor).apply(set));
    }

    /** Where it was a mistake, or isn't known; punches of before are read so too. */
    @Serves(value = "Says that the model of a terminal isn't known", roles = Role.ADMIN_KEPEGAWAIAN)
    @DeleteMapping("/terminals/{serialNumber}/model")
    ResponseEntity<TerminalView> clear(
            Actor actor,
            @PathVariable String serialNumber,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        Terminal cleared = setModel.clear(actor, serialNumber, seen);
        return TerminalView.tagged(
                HttpStatus.OK, cleared, terminalActions.of(actor).apply(cleared));
    }

    @Serves(
            value = "Lists the models of terminals whose codes are told",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/terminal-models")
    Page<TerminalModelView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor place = Cursor.parse(cursor, 1);
        List<TerminalModelView> oneMore =
                keepTerminalModels
                        .list(actor, place == null ? null : place.text(0), most + 1)
                        .stream()
                        .map(TerminalModelView::of)
                        .toList();
        return Page.of(oneMore, most, model -> Cursor.of(model.model()));
    }

    @Serves(
            value = "Reads what the codes of a model of terminals mean",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/terminal-models/{model}")
    ResponseEntity<TerminalModelView> read(Actor actor, @PathVariable String model) {
        return tagged(keepTerminalModels.read(actor, model));
    }

    /** Of a model of which nothing is told yet, with {@code If-Match: "0"}. */
    @Serves(
            value = "Says what the codes of a model of terminals mean, in place of the usual ones",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/terminal-models/{model}")
    ResponseEntity<TerminalModelView> keep(
            Actor actor,
            @PathVariable String model,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody VerifyMethodsRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                keepTerminalModels.keep(
                        actor,
                        model,
                        request.methods().stream()
                                .map(one -> new TerminalModel.Code(one.code(), one.method()))
                                .toList(),
                        seen));
    }

    /** Its codes mean the usual again, those of punches of before too. */
    @Serves(
            value = "Takes back what was said of the codes of a model of terminals",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @DeleteMapping("/terminal-models/{model}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(
            Actor actor,
            @PathVariable String model,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        keepTerminalModels.forget(actor, model, EntityTag.required(ifMatch));
    }

    private static ResponseEntity<TerminalModelView> tagged(TerminalModel model) {
        return EntityTag.answer(HttpStatus.OK, model.revision(), TerminalModelView.of(model));
    }
}
