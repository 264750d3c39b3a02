package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.CloudPull;
import id.kinerja.integration.terminal.CloudToken;
import id.kinerja.integration.terminal.app.ListPulls;
import id.kinerja.integration.terminal.app.OrderPull;
import id.kinerja.integration.terminal.app.SetCloudToken;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a vendor's cloud is asked for its devices. */
@RestController
@RequestMapping("/v1/terminals/{serialNumber}")
class CloudPullController {

    private static final int LONGEST = 93;
    private static final String INVALID = "pull-invalid";

    private final SetCloudToken setCloudToken;
    private final OrderPull orderPull;
    private final ListPulls listPulls;

    CloudPullController(SetCloudToken setCloudToken, OrderPull orderPull, ListPulls listPulls) {
        this.setCloudToken = setCloudToken;
        this.orderPull = orderPull;
        this.listPulls = listPulls;
    }

    /**
     * @param token of the account that the device belongs to
     */
    record CloudTokenRequest(
            @NotNull @Pattern(regexp = "[!-~]{8,500}", message = "cloud-token") String token) {

        /** So that no log line can tell it. */
        @Override
        public String toString() {
            return "(token)";
        }
    }

    /** Both days are included. */
    record PullRequest(@NotNull LocalDate from, @NotNull LocalDate to) {

        private DateRange days() {
            if (to.isBefore(from)) {
                throw Refused.invalid(INVALID, Refused.Finding.of("to", "ends-before-it-starts"));
            }
            if (from.plusDays(LONGEST).isBefore(to)) {
                throw Refused.invalid(INVALID, Refused.Finding.of("to", "too-many-days", LONGEST));
            }
            return DateRange.of(from, to);
        }
    }

    /**
     * @param next the day on which it goes on; what is before it has been taken
     * @param orderedBy absent for that of a night
     * @param fault why it could not be had, at the last try
     */
    record PullView(
            UUID id,
            LocalDate from,
            LocalDate to,
            LocalDate next,
            CloudPull.State state,
            CloudPull.@Nullable Fault fault,
            @Nullable PersonId orderedBy,
            Instant orderedAt,
            @Nullable Instant endedAt,
            long lines,
            long punches,
            long putAside,
            long repeated) {

        static PullView of(CloudPull pull) {
            return new PullView(
                    pull.id(),
                    pull.days().from(),
                    pull.days().lastDay(),
                    pull.next(),
                    pull.state(),
                    pull.fault(),
                    pull.askedBy(),
                    pull.askedAt(),
                    pull.endedAt(),
                    pull.tally().lines(),
                    pull.tally().punches(),
                    pull.tally().putAside(),
                    pull.tally().repeated());
        }
    }

    /** Kept sealed, and told to nobody but the cloud. */
    @Serves(
            value = "Keeps the token by which Fingerspot's cloud is asked for a device",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "The last one is used, whatever was there before")
    @PutMapping("/cloud-token")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setToken(
            Actor actor,
            @PathVariable String serialNumber,
            @Valid @RequestBody CloudTokenRequest request) {
        setCloudToken.set(actor, serialNumber, new CloudToken(request.token()));
    }

    /** It is asked within seconds, two days at a time; nobody waits for it. */
    @Serves(
            value = "Has Fingerspot's cloud asked for the punches of some days of a device",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "It stands beside what is there; the same days once more are asked at once")
    @PostMapping("/pulls")
    @ResponseStatus(HttpStatus.ACCEPTED)
    PullView order(
            Actor actor,
            @PathVariable String serialNumber,
            @Valid @RequestBody PullRequest request) {
        return PullView.of(orderPull.order(actor, serialNumber, request.days()));
    }

    /** The newest first: those of the nights too. */
    @Serves(
            value = "Lists what Fingerspot's cloud was asked for a device, the newest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/pulls")
    Page<PullView> list(
            Actor actor,
            @PathVariable String serialNumber,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor place = Cursor.parse(cursor, 1);
        UUID before = place == null ? null : place.uuid(0);
        List<PullView> oneMore =
                listPulls.list(actor, serialNumber, before, most + 1).stream()
                        .map(PullView::of)
                        .toList();
        return Page.of(oneMore, most, pull -> Cursor.of(pull.id()));
    }
}
