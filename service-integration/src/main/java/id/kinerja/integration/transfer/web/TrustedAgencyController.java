package id.kinerja.integration.transfer.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.transfer.PublicKey;
import id.kinerja.integration.transfer.TrustedAgency;
import id.kinerja.integration.transfer.app.TrustAgency;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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

/** Agencies of other installations whose packages are taken. */
@RestController
@RequestMapping("/v1/trusted-agencies")
class TrustedAgencyController {

    private final TrustAgency trustAgency;

    TrustedAgencyController(TrustAgency trustAgency) {
        this.trustAgency = trustAgency;
    }

    /** A key as the other agency's {@code /v1/transfer-keys} shows it; the point alone counts. */
    record TrustedKeyRequest(
            @NotBlank @Size(max = 20) String kty,
            @NotBlank @Size(max = 20) String crv,
            @NotBlank @Size(max = 100) String x,
            @NotBlank @Size(max = 100) String y,
            @Nullable @Size(max = 100) String kid,
            @Nullable @Size(max = 20) String use,
            @Nullable @Size(max = 20) String alg) {

        TrustAgency.Told told() {
            return new TrustAgency.Told(kty, crv, x, y);
        }
    }

    /**
     * @param code which its packages name
     */
    record TrustedAgencyRequest(
            @NotBlank @Size(max = 100) String code,
            @NotBlank @Size(max = 200) String name,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid TrustedKeyRequest> keys) {}

    /**
     * @param thumbprint of one of its keys, as the agency has told it by another way
     */
    record TrustConfirmationRequest(@NotBlank @Size(max = 100) String thumbprint) {}

    /**
     * @param thumbprints of its keys (RFC 7638)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TrustedAgencyView(
            UUID id,
            String code,
            String name,
            List<String> thumbprints,
            TrustedAgency.State state,
            UUID proposedBy,
            @Nullable UUID confirmedBy,
            long version,
            List<TrustedAgency.Action> actions) {

        static TrustedAgencyView of(TrustAgency.Listed listed) {
            TrustedAgency agency = listed.agency();
            PersonId confirmed = agency.confirmedBy();
            return new TrustedAgencyView(
                    agency.id(),
                    agency.code(),
                    agency.name(),
                    agency.keys().stream().map(PublicKey::id).toList(),
                    agency.state(),
                    agency.proposedBy().value(),
                    confirmed == null ? null : confirmed.value(),
                    agency.revision(),
                    listed.actions());
        }
    }

    @Serves(
            value =
                    "Lists agencies of other installations whose packages are taken, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<TrustedAgencyView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return Page.of(
                trustAgency
                        .list(actor, Cursor.after(cursor, Function.identity()), most + 1)
                        .stream()
                        .map(TrustedAgencyView::of)
                        .toList(),
                most,
                one -> Cursor.of(one.id()));
    }

    @Serves(
            value =
                    "Proposes that packages of an agency of another installation are taken, by its keys",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<TrustedAgencyView> propose(
            Actor actor, @Valid @RequestBody TrustedAgencyRequest request) {
        return tagged(
                HttpStatus.CREATED,
                trustAgency.propose(
                        actor,
                        request.code().strip(),
                        request.name(),
                        request.keys().stream().map(TrustedKeyRequest::told).toList()));
    }

    @Serves(
            value = "Has packages of an agency taken whose key a second person has compared",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/confirmation")
    ResponseEntity<TrustedAgencyView> confirm(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody TrustConfirmationRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, trustAgency.confirm(actor, id, request.thumbprint(), seen));
    }

    @Serves(
            value = "Has no more packages of an agency taken; those that came stay",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/ending")
    ResponseEntity<TrustedAgencyView> end(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(HttpStatus.OK, trustAgency.end(actor, id, seen));
    }

    private static ResponseEntity<TrustedAgencyView> tagged(
            HttpStatus status, TrustAgency.Listed listed) {
        return EntityTag.answer(status, listed.agency().revision(), TrustedAgencyView.of(listed));
    }
}
