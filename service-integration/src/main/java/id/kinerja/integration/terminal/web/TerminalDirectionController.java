package id.kinerja.integration.terminal.web;

import id.kinerja.integration.attendance.DirectionPolicy;
import id.kinerja.integration.terminal.TerminalDirections;
import id.kinerja.integration.terminal.app.SetDirections;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** By what it is known whether punches at a terminal came or went. */
@RestController
@RequestMapping("/v1/terminals/{serialNumber}/directions")
class TerminalDirectionController {

    private final SetDirections setDirections;

    TerminalDirectionController(SetDirections setDirections) {
        this.setDirections = setDirections;
    }

    /**
     * @param since the first day of which it holds
     */
    record DirectionRequest(@NotNull DirectionPolicy policy, @NotNull LocalDate since) {}

    record DatedDirectionView(LocalDate since, DirectionPolicy policy) {}

    /**
     * @param policies the latest first; before the earliest, and where there is none, BY_STATUS
     */
    record DirectionsView(String serialNumber, List<DatedDirectionView> policies) {}

    @Serves(
            value = "Reads by what it is known whether punches at a terminal came or went",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    ResponseEntity<DirectionsView> read(Actor actor, @PathVariable String serialNumber) {
        return answer(setDirections.read(actor, serialNumber));
    }

    /** The terminal's own ETag is wanted; punches stay as they came. */
    @Serves(
            value =
                    "Says by what it is known from a day on whether punches at a terminal came or"
                            + " went, and has their days resolved again",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping
    ResponseEntity<DirectionsView> set(
            Actor actor,
            @PathVariable String serialNumber,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DirectionRequest request) {
        long seen = EntityTag.required(ifMatch);
        return answer(
                setDirections.set(
                        actor,
                        serialNumber,
                        new TerminalDirections.Dated(request.since(), request.policy()),
                        seen));
    }

    private static ResponseEntity<DirectionsView> answer(SetDirections.Directed directed) {
        return EntityTag.answer(
                HttpStatus.OK,
                directed.terminal().revision(),
                new DirectionsView(
                        directed.terminal().serialNumber(),
                        directed.policies().stream()
                                .map(one -> new DatedDirectionView(one.since(), one.policy()))
                                .toList()));
    }
}
