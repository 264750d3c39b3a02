package id.kinerja.platform.contract;

import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.TestIssuer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** One walk through the endpoints of a service, and what came out of it. */
final class BadInput {

    private static final List<String> OUR_INSIDES =
            List.of("Exception", "id.kinerja", "org.", "java.", "SQL", "tools.jackson", "\tat ");

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Document document;
    private final Sampler sampler;
    private final Api anyone;
    private final AgencyId agency = AgencyId.next();
    private final PersonId person = PersonId.next();
    private final List<String> faults = new ArrayList<>();

    private BadInput(Document document, Api anyone) {
        this.document = document;
        this.sampler = new Sampler(document);
        this.anyone = anyone;
        var _ = new Personnel(agency);
    }

    static BadInput at(int port, String service) {
        Assumptions.assumeFalse(ContractFile.isToBeWritten(), "It is about to be written");
        BadInput walk =
                new BadInput(
                        Document.kept().orElseThrow(),
                        Api.at("http://127.0.0.1:" + port + "/api/" + service));
        walk.awaitItsAgency();
        return walk;
    }

    /** Before that, whatever asks for the agency's clock is told to come again soon. */
    private void awaitItsAgency() {
        Api auditor = as(token(List.of(Role.AUDITOR)));
        await().atMost(SOON)
                .until(
                        () ->
                                auditor.get("/v1/audit").status()
                                        != HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    interface Trial {
        void tryAt(BadInput walk, Document.Endpoint endpoint);
    }

    /** One line for each endpoint that took what it should have refused, or refused it badly. */
    List<String> faultsOf(Trial trial) {
        document.endpoints().forEach(endpoint -> trial.tryAt(this, endpoint));
        return faults;
    }

    Sampler sampler() {
        return sampler;
    }

    AgencyId agency() {
        return agency;
    }

    Api as(String token) {
        return anyone.as(token);
    }

    Api nobody() {
        return anyone;
    }

    /** With the headers that an endpoint asks for. */
    static Api prepared(Api api, Document.Endpoint endpoint) {
        Api made = api;
        if (asks(endpoint, OperationContract.KEY)) {
            made = made.with(OperationContract.KEY, UUID.randomUUID().toString());
        }
        return asks(endpoint, OperationContract.IF_MATCH)
                ? made.with(OperationContract.IF_MATCH, "\"1\"")
                : made;
    }

    static boolean asks(Document.Endpoint endpoint, String header) {
        return Sampler.parameters(endpoint, "header")
                .anyMatch(one -> one.path("name").asString().equals(header));
    }

    /** Of a person who holds the roles that an endpoint asks for. */
    String goodToken(Document.Endpoint endpoint) {
        return token(rolesOf(endpoint));
    }

    String token(List<Role> roles) {
        return roles.contains(Role.PLATFORM_ADMIN)
                ? TestIssuer.tokenWithoutAgency(Role.PLATFORM_ADMIN)
                : TestIssuer.token(
                        agency,
                        person,
                        Stream.concat(Stream.of(Role.PEGAWAI), roles.stream())
                                .toArray(Role[]::new));
    }

    static List<Role> rolesOf(Document.Endpoint endpoint) {
        return StreamSupport.stream(endpoint.operation().path("x-roles").spliterator(), false)
                .map(role -> Role.valueOf(role.asString()))
                .toList();
    }

    Api.Answer send(Api api, Document.Endpoint endpoint, String path, String body) {
        return api.send(endpoint.method(), path, body, contentType(endpoint));
    }

    private static String contentType(Document.Endpoint endpoint) {
        JsonNode content = endpoint.operation().at("/requestBody/content");
        return content.isMissingNode() || content.has("application/json")
                ? "application/json"
                : content.propertyNames().iterator().next();
    }

    void expect(
            Document.Endpoint endpoint, String what, Api.Answer answer, int status, String code) {
        expect(endpoint, what, answer, List.of(status), code.isEmpty() ? List.of() : List.of(code));
    }

    /** Any of these statuses; any of these codes, or any at all where none is named. */
    void expect(
            Document.Endpoint endpoint,
            String what,
            Api.Answer answer,
            List<Integer> statuses,
            List<String> codes) {
        boolean refused =
                statuses.contains(answer.status())
                        && (codes.isEmpty()
                                || codes.contains(answer.json().path("code").asString()));
        if (!refused || !isClear(answer)) {
            faults.add(
                    "%s, %s: %d %s"
                            .formatted(endpoint.name(), what, answer.status(), answer.text()));
        }
    }

    /** A problem with all its parts, with a trace to follow and nothing of our insides. */
    static boolean isClear(Api.Answer answer) {
        if (answer.status() < 400) {
            return true;
        }
        JsonNode problem = answer.json();
        return answer.headers()
                        .getOrDefault("content-type", "")
                        .startsWith("application/problem+json")
                && problem.path("type").asString("").startsWith("urn:kinerja:problem:")
                && problem.path("status").asInt() == answer.status()
                && !problem.path("title").asString("").isBlank()
                && !problem.path("detail").asString("").isBlank()
                && problem.path("traceId").asString("").length() == 32
                && OUR_INSIDES.stream().noneMatch(answer.text()::contains);
    }
}
