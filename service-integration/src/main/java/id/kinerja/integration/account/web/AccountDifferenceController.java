package id.kinerja.integration.account.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.account.AccountDifference;
import id.kinerja.integration.account.app.ReadAccountDifferences;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts that wait for Keycloak. */
@RestController
@RequestMapping("/v1/account-differences")
class AccountDifferenceController {

    private final ReadAccountDifferences readDifferences;

    AccountDifferenceController(ReadAccountDifferences readDifferences) {
        this.readDifferences = readDifferences;
    }

    /**
     * @param roles that the account is to have
     * @param enabled whether anybody is to log in with it
     * @param fault why it could not be brought in step, where that was tried
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountDifferenceView(
            UUID personId,
            List<String> roles,
            boolean enabled,
            @Nullable String fault,
            int tries,
            Instant nextTry) {

        static AccountDifferenceView of(AccountDifference difference) {
            return new AccountDifferenceView(
                    difference.person().value(),
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
}
