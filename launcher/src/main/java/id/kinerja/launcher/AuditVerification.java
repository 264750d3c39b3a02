package id.kinerja.launcher;

import id.kinerja.kernel.event.Topics;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies the audit chains of all services, each against the heads of it that another service has
 * kept.
 */
public final class AuditVerification {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ports ports;
    private final Sender sender = new Sender();

    public AuditVerification(Ports ports) {
        this.ports = ports;
    }

    /** One line for each chain; the faults, where there are any. */
    public List<String> verify(PrintStream out) {
        List<String> faults = new ArrayList<>();
        for (String service : Topics.SERVICES) {
            chains(service)
                    .forEach(
                            (agency, heads) -> {
                                JsonNode verdict = verdict(service, agency, heads);
                                List<String> found = faultsOf(service, agency, verdict);
                                faults.addAll(found);
                                out.printf(
                                        "%-12s %s  %6d rows, %s%n",
                                        service,
                                        agency,
                                        verdict.path("sequence").asLong(),
                                        found.isEmpty() ? "whole" : "NOT WHOLE");
                            });
        }
        faults.forEach(out::println);
        return faults;
    }

    /** Those of which the service knows, and those of which only their keeper does. */
    private Map<String, String> chains(String service) {
        Map<String, String> chains = new TreeMap<>();
        get(service, "auditchain")
                .path("chains")
                .forEach(chain -> chains.put(chain.path("agency").asString(), ""));
        String keeper = Topics.auditHeadsOf(service).listeners().getFirst();
        get(keeper, "auditheads")
                .path(service)
                .properties()
                .forEach(kept -> chains.put(kept.getKey(), kept.getValue().asString()));
        return chains;
    }

    private JsonNode verdict(String service, String agency, String heads) {
        return get(service, "auditchain/" + agency + (heads.isEmpty() ? "" : "?heads=" + heads));
    }

    private static List<String> faultsOf(String service, String agency, JsonNode verdict) {
        return verdict.path("faults")
                .valueStream()
                .map(
                        fault ->
                                service
                                        + " "
                                        + agency
                                        + ": "
                                        + fault.path("kind").asString()
                                        + " at "
                                        + fault.path("sequence").asLong()
                                        + " "
                                        + fault.path("entry").asString(""))
                .toList();
    }

    private JsonNode get(String service, String path) {
        URI uri =
                URI.create(
                        "http://127.0.0.1:"
                                + ports.serviceManagement(service)
                                + "/actuator/"
                                + path);
        HttpResponse<String> answer =
                sender.send(
                        HttpRequest.newBuilder(uri).build(),
                        service + " does not answer; is it up? See ./kinerja status");
        if (answer.statusCode() != 200) {
            throw new LauncherFault(service + " answers " + answer.statusCode() + " to " + path);
        }
        return JSON.readTree(answer.body());
    }
}
