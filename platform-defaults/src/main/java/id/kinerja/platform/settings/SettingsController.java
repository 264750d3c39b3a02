package id.kinerja.platform.settings;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.WholeList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Settings of every feature of this service, the same in all services. */
@RestController
@RequestMapping("/v1/settings")
final class SettingsController {

    private final SettingsFeatures features;
    private final ReadSettings readSettings;
    private final ProposeSettings proposeSettings;
    private final ApproveSettings approveSettings;
    private final RefuseSettings refuseSettings;
    private final WithdrawSettings withdrawSettings;
    private final JsonMapper json;

    SettingsController(
            SettingsFeatures features,
            ReadSettings readSettings,
            ProposeSettings proposeSettings,
            ApproveSettings approveSettings,
            RefuseSettings refuseSettings,
            WithdrawSettings withdrawSettings,
            JsonMapper json) {
        this.features = features;
        this.readSettings = readSettings;
        this.proposeSettings = proposeSettings;
        this.approveSettings = approveSettings;
        this.refuseSettings = refuseSettings;
        this.withdrawSettings = withdrawSettings;
        this.json = json;
    }

    /**
     * @param shipped in force where the agency has approved nothing
     */
    record FeatureView(String feature, String legalBasis, JsonNode shipped) {}

    /**
     * @param refusalReason why somebody else did not approve it
     * @param withdrawnAt when its proposer took it back
     */
    record VersionView(
            UUID id,
            int version,
            LocalDate effectiveFrom,
            String legalBasis,
            JsonNode document,
            UUID proposedBy,
            Instant proposedAt,
            @Nullable UUID approvedBy,
            @Nullable Instant approvedAt,
            @Nullable UUID refusedBy,
            @Nullable Instant refusedAt,
            @Nullable String refusalReason,
            @Nullable Instant withdrawnAt,
            List<SettingsAction> actions) {}

    record ProposeSettingsRequest(
            @NotNull LocalDate effectiveFrom,
            @NotBlank @Size(max = 500) String legalBasis,
            @JsonSetter(nulls = Nulls.FAIL) @NotNull JsonNode document) {}

    record RefuseSettingsRequest(@NotBlank @Size(max = 500) String reason) {}

    @Serves(
            value = "Lists the features whose settings an agency may make its own",
            who = "every employee")
    @WholeList(reason = "As many as the service has features with settings")
    @GetMapping
    Page<FeatureView> features() {
        return new Page<>(features.all().stream().map(this::view).toList(), null);
    }

    @Serves(
            value = "Lists the versions of a feature's settings, the latest first",
            who = "every employee")
    @GetMapping("/{feature}")
    Page<VersionView> versions(
            Actor actor,
            @PathVariable String feature,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Cursor from = Cursor.parse(cursor, 1);
        long below = from == null ? Long.MAX_VALUE : from.number(0);
        int asked = Page.limit(limit);
        boolean approver = readSettings.isApprovedBy(actor, feature);
        List<VersionView> found =
                readSettings.versions(actor, feature, below, asked + 1).stream()
                        .map(document -> view(actor, approver, document))
                        .toList();
        return Page.of(found, asked, last -> Cursor.of(last.version()));
    }

    @Serves(
            value = "Proposes a version of a feature's settings, which a second person approves",
            who = "holders of the role that the feature names, by itself ADMIN_KEPEGAWAIAN")
    @PostMapping("/{feature}")
    @ResponseStatus(HttpStatus.CREATED)
    VersionView propose(
            Actor actor,
            @PathVariable String feature,
            @Valid @RequestBody ProposeSettingsRequest request) {
        return view(
                actor,
                false,
                proposeSettings.propose(
                        actor,
                        feature,
                        request.effectiveFrom(),
                        request.legalBasis(),
                        request.document()));
    }

    @Serves(
            value = "Approves settings that somebody else proposed",
            who = "holders of the role that the feature names, by itself ADMIN_KEPEGAWAIAN")
    @PostMapping("/{feature}/{id}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(Actor actor, @PathVariable String feature, @PathVariable UUID id) {
        approveSettings.approve(actor, feature, id);
    }

    @Serves(
            value = "Refuses settings that somebody else proposed, with the reason",
            who = "holders of the role that the feature names, by itself ADMIN_KEPEGAWAIAN")
    @PostMapping("/{feature}/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(
            Actor actor,
            @PathVariable String feature,
            @PathVariable UUID id,
            @Valid @RequestBody RefuseSettingsRequest request) {
        refuseSettings.refuse(actor, feature, id, request.reason());
    }

    @Serves(value = "Takes back settings that wait for approval", who = "whoever proposed them")
    @PostMapping("/{feature}/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable String feature, @PathVariable UUID id) {
        withdrawSettings.withdraw(actor, feature, id);
    }

    private FeatureView view(SettingsFeature<?> feature) {
        return new FeatureView(
                feature.name(), feature.legalBasis(), json.valueToTree(feature.shipped()));
    }

    private VersionView view(Actor actor, boolean approver, SettingsDocument document) {
        SettingsDocument.Refusal refusal = document.refusal();
        return new VersionView(
                document.id(),
                document.version(),
                document.effectiveFrom(),
                document.legalBasis(),
                json.readTree(document.json()),
                document.proposedBy().value(),
                document.proposedAt(),
                document.approvedBy() == null ? null : document.approvedBy().value(),
                document.approvedAt(),
                refusal == null ? null : refusal.by().value(),
                refusal == null ? null : refusal.at(),
                refusal == null ? null : refusal.reason(),
                document.withdrawnAt(),
                SettingsActions.of(actor, approver, document));
    }
}
