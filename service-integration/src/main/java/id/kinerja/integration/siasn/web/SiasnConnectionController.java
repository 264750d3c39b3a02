package id.kinerja.integration.siasn.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.siasn.SiasnConnection;
import id.kinerja.integration.siasn.SiasnCredentials;
import id.kinerja.integration.siasn.app.ConnectSiasn;
import id.kinerja.integration.siasn.app.ReadSiasnConnection;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How an agency is connected to SIASN. What is secret goes in and never comes out. */
@RestController
@RequestMapping("/v1/siasn")
class SiasnConnectionController {

    private final ConnectSiasn connectSiasn;
    private final ReadSiasnConnection readSiasnConnection;

    SiasnConnectionController(ConnectSiasn connectSiasn, ReadSiasnConnection readSiasnConnection) {
        this.connectSiasn = connectSiasn;
        this.readSiasnConnection = readSiasnConnection;
    }

    /**
     * @param username of the agency's operator at BKN; without it and the password his token is
     *     given
     */
    record SiasnConnectionRequest(
            @NotBlank @Size(max = 200) String consumerKey,
            @NotBlank @Size(max = 200) String consumerSecret,
            @NotBlank @Size(max = 200) String ssoClientId,
            @Nullable @Size(min = 1, max = 200) String username,
            @Nullable @Size(min = 1, max = 200) String password) {

        SiasnCredentials credentials() {
            return new SiasnCredentials(
                    consumerKey, consumerSecret, ssoClientId, username, password);
        }

        /** So that no log line can tell it. */
        @Override
        public String toString() {
            return "SiasnConnectionRequest";
        }
    }

    record SsoTokenRequest(@NotBlank @Size(max = 16_000) String token) {

        /** So that no log line can tell it. */
        @Override
        public String toString() {
            return "SsoTokenRequest";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SiasnConnectionView(
            SiasnConnection.Login login, @Nullable Instant tokenExpiresAt, Instant changedAt) {

        static SiasnConnectionView of(SiasnConnection connection) {
            return new SiasnConnectionView(
                    connection.login(), connection.tokenExpiresAt(), connection.changedAt());
        }
    }

    @Serves(
            value = "Says whether the agency is connected to SIASN, and until when its token holds",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/connection")
    SiasnConnectionView read(Actor actor) {
        return SiasnConnectionView.of(readSiasnConnection.read(actor));
    }

    /** Whole, in place of what was there; it is looked at with the next question. */
    @Serves(
            value = "Connects the agency to SIASN; the secrets are never shown again",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/connection")
    SiasnConnectionView connect(Actor actor, @Valid @RequestBody SiasnConnectionRequest request) {
        return SiasnConnectionView.of(connectSiasn.connect(actor, request.credentials()));
    }

    @Serves(
            value = "Gives the token that an operator has got with his second factor",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/sso-token")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveToken(Actor actor, @Valid @RequestBody SsoTokenRequest request) {
        connectSiasn.giveToken(actor, request.token());
    }
}
