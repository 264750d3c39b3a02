package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.statement.Months;
import id.kinerja.tukin.statement.WorkedOut;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The maker of an agency's policies and the second person who reads and activates them. */
final class PolicyDesk {

    static final Duration SOON = Duration.ofSeconds(20);

    private final Api api;
    private final AgencyId agency;
    private final PersonId maker;
    private final PersonId checker;

    /** Both hold their roles once it is there. */
    PolicyDesk(Api api, Told told, AgencyId agency, PersonId maker, PersonId checker) {
        this.api = api;
        this.agency = agency;
        this.maker = maker;
        this.checker = checker;
        told.grant(maker, Role.PENGELOLA_TUKIN);
        told.grant(checker, Role.PENYETUJU_TUKIN);
        awaitRole(maker());
        awaitRole(checker());
    }

    static void awaitRole(Api who) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(who.get("/v1/policies").status()).isEqualTo(200));
    }

    Api maker() {
        return api.as(TestIssuer.token(agency, maker, Role.PENGELOLA_TUKIN));
    }

    Api checker() {
        return api.as(TestIssuer.token(agency, checker, Role.PENYETUJU_TUKIN));
    }

    void activateTheShippedOne() {
        activate(Months.shipped());
    }

    void activate(PolicyDocument document) {
        Api.Answer answer = activate(checker(), propose(document));
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    /** As shipped, but for its version and the days on which it holds. */
    static PolicyDocument shipped(int version, LocalDate from, @Nullable LocalDate to) {
        return WorkedOut.of(
                Months.changed(
                        document -> {
                            document.put("version", version);
                            document.put("validFrom", from.toString());
                            document.put("validTo", to == null ? null : to.toString());
                        }));
    }

    /** With examples where it has too few; the policy's id. */
    String propose(PolicyDocument document) {
        Api.Answer proposed = maker().post("/v1/policies", WorkedOut.of(document));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        return proposed.json().get("id").asString();
    }

    /** As it stands now. */
    static Api.Answer activate(Api who, String policy) {
        return activate(who, policy, "");
    }

    /** The same, where months are meant to be left without a policy. */
    static Api.Answer activateLeavingGap(Api who, String policy) {
        return activate(who, policy, "?leavingGap=true");
    }

    private static Api.Answer activate(Api who, String policy, String query) {
        String read =
                requireNonNull(who.get("/v1/policies/" + policy).headers().get("etag"), policy);
        return who.with("If-Match", read)
                .post("/v1/policies/" + policy + "/activation" + query, "");
    }
}
