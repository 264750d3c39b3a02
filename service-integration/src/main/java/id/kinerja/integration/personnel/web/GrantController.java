package id.kinerja.integration.personnel.web;

import id.kinerja.integration.personnel.Grant;
import id.kinerja.integration.personnel.GrantAction;
import id.kinerja.integration.personnel.app.EndGrant;
import id.kinerja.integration.personnel.app.GrantActions;
import id.kinerja.integration.personnel.app.GrantRole;
import id.kinerja.integration.personnel.app.ReadGrants;
import id.kinerja.integration.personnel.app.WithdrawGrant;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may do what in the agency, or in a part of it. */
@RestController
@RequestMapping("/v1/grants")
class GrantController {

    private final GrantRole grantRole;
    private final EndGrant endGrant;
    private final WithdrawGrant withdrawGrant;
    private final ReadGrants readGrants;
    private final GrantActions grantActions;

    GrantController(
            GrantRole grantRole,
            EndGrant endGrant,
            WithdrawGrant withdrawGrant,
            ReadGrants readGrants,
            GrantActions grantActions) {
        this.grantActions = grantActions;
        this.grantRole = grantRole;
        this.endGrant = endGrant;
        this.withdrawGrant = withdrawGrant;
        this.readGrants = readGrants;
    }

    /**
     * @param lastDay on which the role still holds
     */
    record EndingRequest(@NotNull LocalDate lastDay) {

        private LocalDate day() {
            DaysOfTheRepublic.require(GrantRequest.INVALID, new Written("lastDay", lastDay));
            return lastDay;
        }
    }

    /** Gives a role to somebody else; without a unit it holds in the whole agency. */
    @Serves(
            value = "Gives a role to somebody else, for a unit and below or for the whole agency",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<GrantView> grant(Actor actor, @Valid @RequestBody GrantRequest request) {
        Grant grant = request.grant();
        grantRole.grant(actor, grant);
        return tagged(HttpStatus.CREATED, actor, grant);
    }

    @Serves(
            value = "Lists the roles given in the agency, in the order in which they were given",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<GrantView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor from = Cursor.parse(cursor, 1);
        var actions = grantActions.of(actor);
        List<GrantView> oneMore =
                readGrants.list(actor, from == null ? null : from.uuid(0), most + 1).stream()
                        .map(grant -> GrantView.of(grant, actions.apply(grant)))
                        .toList();
        return Page.of(oneMore, most, grant -> Cursor.of(grant.id()));
    }

    @Serves(
            value = "Reads a role that was given",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<GrantView> read(Actor actor, @PathVariable UUID id) {
        return tagged(HttpStatus.OK, actor, readGrants.read(actor, id));
    }

    @Serves(
            value = "Ends a role that somebody else holds, today or later",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/ending")
    ResponseEntity<GrantView> end(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody EndingRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, actor, endGrant.end(actor, id, request.day(), seen));
    }

    @Serves(value = "Takes back a role that hasn't begun", roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        withdrawGrant.withdraw(actor, id, EntityTag.required(ifMatch));
    }

    private ResponseEntity<GrantView> tagged(HttpStatus status, Actor actor, Grant grant) {
        List<GrantAction> actions = grantActions.of(actor).apply(grant);
        return EntityTag.answer(status, grant.revision(), GrantView.of(grant, actions));
    }
}
