package id.kinerja.integration.account.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.account.AccountDifference;
import id.kinerja.integration.account.app.GiveAccountName;
import id.kinerja.integration.account.app.ReadAccountDifferences;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts that wait for Keycloak. */
@RestController
@RequestMapping("/v1/account-differences")
class AccountDifferenceController {

    private final ReadAccountDifferences readDifferences;
    private final GiveAccountName giveName;

    AccountDifferenceController(ReadAccountDifferences readDifferences, GiveAccountName giveName) {
        this.readDifferences = readDifferences;
        this.giveName = giveName;
    }

    /**
     * @param name behind the code of the agency and a dot
     */
    record AccountNameRequest(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,60}", message = "account-name")
                    String name) {}

    /**
     * @param username by which it is to be logged in with
     * @param roles that the account is to have
     * @param enabled whether anybody is to log in with it
     * @param fault why it could not be brought in step, where that was tried
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountDifferenceView(
            UUID personId,
            String username,
            List<String> roles,
            boolean enabled,
            @Nullable String fault,
            int tries,
            Instant nextTry) {

        static AccountDifferenceView of(AccountDifference difference) {
            return new AccountDifferenceView(
                    difference.person().value(),
                    difference.username(),
                    difference.roles(),
                    difference.enabled(),
                    difference.fault(),
                    difference.tries(),
                    difference.nextTry());
        }
    }

    @Serves(
            value = "Lists the accounts that wait to be brought in step with their people",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<AccountDifferenceView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        PersonId after = Cursor.after(cursor, PersonId::new);
        return Page.of(
                readDifferences.list(actor, after, most + 1).stream()
                        .map(AccountDifferenceView::of)
                        .toList(),
                most,
                difference -> Cursor.of(difference.personId()));
    }

    @Serves(
            value =
                    "Gives another name to an account that can't be made, since somebody else has one of its name",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "The last name holds, until an account is made by it")
    @PostMapping("/{personId}/username")
    AccountDifferenceView giveName(
            Actor actor,
            @PathVariable PersonId personId,
            @Valid @RequestBody AccountNameRequest request) {
        return AccountDifferenceView.of(giveName.give(actor, personId, request.name()));
    }
}
