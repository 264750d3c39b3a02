package id.kinerja.bench.pay;

import id.kinerja.bench.ground.Accounts;
import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.load.Answer;
import id.kinerja.bench.load.HttpConnection;
import id.kinerja.bench.rule.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The maker and the checker of an agency's pay, who ask the service with tokens of their own. */
final class PayOffice {

    private static final String POLICY =
            "service-tukin/src/main/resources/policies/perpres-103-2022-60-40.json";
    private static final String MAKER = "maker";
    private static final String CHECKER = "checker";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;

    private final Ground ground;
    private final Payroll payroll;
    private final Accounts accounts;
    private final ObjectNode policy;

    PayOffice(Ground ground, Payroll payroll) throws IOException, InterruptedException {
        this.ground = ground;
        this.payroll = payroll;
        this.accounts = new Accounts(ground);
        accounts.token(user(MAKER), payroll.agency(), payroll.maker(), List.of("PENGELOLA_TUKIN"));
        accounts.token(
                user(CHECKER), payroll.agency(), payroll.checker(), List.of("PENYETUJU_TUKIN"));
        Path shipped = ground.installation().project().resolve(POLICY);
        this.policy = (ObjectNode) JSON.readTree(Files.readString(shipped));
    }

    /** The shipped policy holds from then on. */
    void activatePolicy() throws IOException {
        String id =
                text(send(maker(), "POST", "/v1/policies", "", policy.toString(), CREATED), "id");
        Answer read = send(checker(), "GET", "/v1/policies/" + id, "", "", OK);
        send(
                checker(),
                "POST",
                "/v1/policies/" + id + "/activation",
                "If-Match: " + read.header("etag") + "\r\n",
                "",
                NO_CONTENT);
    }

    /** The run's id. */
    UUID openRun() throws IOException {
        String body = "{\"month\":\"%s\"}".formatted(Payroll.MONTH);
        return UUID.fromString(text(send(maker(), "POST", "/v1/runs", "", body, CREATED), "id"));
    }

    /** A run's calculation for everybody, which goes on in the background. */
    byte[] calculation(UUID run) {
        return calculation(run, "?everybody=true");
    }

    /** Likewise, for those of whom facts have come since. */
    byte[] calculationOfChanged(UUID run) {
        return calculation(run, "");
    }

    private byte[] calculation(UUID run, String query) {
        return request(maker(), "POST", "/v1/runs/" + run + "/calculation" + query, "", "");
    }

    void begin(byte[] calculation) throws IOException {
        send(calculation, ACCEPTED);
    }

    /** What the run would come to if that percentage of the class amount followed performance. */
    byte[] comparison(UUID run, int performance) {
        ObjectNode body = JSON.createObjectNode();
        body.putArray("runs").add(run.toString());
        ObjectNode draft = policy.deepCopy();
        ((ObjectNode) draft.get("composition")).put("performance", Integer.toString(performance));
        body.set("policy", draft);
        return request(maker(), "POST", "/v1/simulations/months", "", body.toString());
    }

    /** The sums of all whom it pays. */
    JsonNode compared(byte[] comparison) throws IOException {
        return JSON.readTree(send(comparison, OK).text()).get("all");
    }

    private String maker() {
        return accounts.again(user(MAKER));
    }

    private String checker() {
        return accounts.again(user(CHECKER));
    }

    private String user(String office) {
        return office + "-" + payroll.number();
    }

    private static byte[] request(
            String token, String method, String path, String headers, String body) {
        return HttpConnection.request(
                method,
                "/api/tukin" + path,
                "Authorization: Bearer "
                        + token
                        + "\r\nIdempotency-Key: "
                        + UUID.randomUUID()
                        + "\r\n"
                        + headers,
                body);
    }

    private Answer send(
            String token, String method, String path, String headers, String body, int status)
            throws IOException {
        return send(request(token, method, path, headers, body), status);
    }

    private Answer send(byte[] request, int status) throws IOException {
        try (HttpConnection connection =
                new HttpConnection(ground.servicePort(Payroll.DATABASE), PATIENCE)) {
            Answer answer = connection.send(request);
            Gate.holds(answer.status() + " " + answer.text(), answer.status() == status);
            return answer;
        }
    }

    private static String text(Answer answer, String name) {
        return JSON.readTree(answer.text()).get(name).asString();
    }
}
