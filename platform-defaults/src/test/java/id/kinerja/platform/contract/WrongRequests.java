package id.kinerja.platform.contract;

import id.kinerja.platform.testing.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Requests whose headers, path or query are wrong, or that ask for what is not there. */
final class WrongRequests {

    private static final List<Integer> ANY_REFUSAL = List.of(400, 403, 404, 409, 412, 422, 503);

    void headers(BadInput walk, Document.Endpoint endpoint) {
        Api api = walk.as(walk.goodToken(endpoint));
        String path = walk.sampler().pathOf(endpoint);
        String body = walk.sampler().bodyOf(endpoint).toString();
        if (BadInput.asks(endpoint, OperationContract.KEY)) {
            Api keyless = api.with(OperationContract.IF_MATCH, "\"1\"");
            walk.expect(
                    endpoint,
                    "no key",
                    walk.send(keyless, endpoint, path, body),
                    400,
                    "idempotency-key-missing");
        }
        if (BadInput.asks(endpoint, OperationContract.IF_MATCH)) {
            Api blind = api.with(OperationContract.KEY, UUID.randomUUID().toString());
            walk.expect(
                    endpoint,
                    "no version",
                    walk.send(blind, endpoint, path, body),
                    428,
                    "if-match-missing");
            walk.expect(
                    endpoint,
                    "a version of nobody's",
                    walk.send(
                            blind.with(OperationContract.IF_MATCH, "\"x\""), endpoint, path, body),
                    412,
                    "stale");
        }
    }

    void parameters(BadInput walk, Document.Endpoint endpoint) {
        Api api = BadInput.prepared(walk.as(walk.goodToken(endpoint)), endpoint);
        String body = walk.sampler().bodyOf(endpoint).toString();
        Sampler.parameters(endpoint, "path")
                .filter(WrongRequests::hasAForm)
                .forEach(
                        one ->
                                wrong(one)
                                        .forEach(
                                                value -> inPath(walk, endpoint, one, value, body)));
        Sampler.parameters(endpoint, "query").forEach(one -> query(walk, endpoint, api, one));
    }

    private static List<String> wrong(JsonNode parameter) {
        List<String> values = new ArrayList<>(List.of("bukan-ini"));
        if (Sampler.isDated(parameter.path("schema"))) {
            boolean date = parameter.at("/schema/format").asString("").equals("date");
            Sampler.WRONG_YEARS.forEach(year -> values.add(year + (date ? "-05-04" : "-05")));
        }
        return values;
    }

    private static void inPath(
            BadInput walk,
            Document.Endpoint endpoint,
            JsonNode parameter,
            String value,
            String body) {
        String name = parameter.path("name").asString();
        String path = endpoint.path().replace("{" + name + "}", value);
        Api api = BadInput.prepared(walk.as(walk.goodToken(endpoint)), endpoint);
        var spoilt = new Document.Endpoint(endpoint.method(), path, endpoint.operation());
        walk.expect(
                endpoint,
                name + " that is none: " + value,
                walk.send(api, endpoint, walk.sampler().pathOf(spoilt), body),
                List.of(400),
                List.of());
    }

    private static boolean hasAForm(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        return schema.has("format") || schema.has("$ref") || schema.has("enum");
    }

    private static void query(
            BadInput walk, Document.Endpoint endpoint, Api api, JsonNode parameter) {
        String name = parameter.path("name").asString();
        if (name.equals("limit") || name.equals("cursor")) {
            partOfAList(walk, endpoint, api, name);
            return;
        }
        boolean free = !hasAForm(parameter);
        String spoilt = spoilt(walk.sampler().pathOf(endpoint), name);
        if (free) {
            walk.expect(
                    endpoint,
                    name + " with a character that is none",
                    walk.send(api, endpoint, spoilt.replace("bukan!ini", "%00"), ""),
                    List.of(200, 400, 403, 404, 422),
                    List.of());
            return;
        }
        for (String value : wrong(parameter)) {
            walk.expect(
                    endpoint,
                    name + " that is none: " + value,
                    walk.send(
                            api,
                            endpoint,
                            spoilt.replace("bukan!ini", value.replace("+", "%2B")),
                            ""),
                    List.of(400, 403, 404, 422),
                    List.of());
        }
    }

    /** In place of the good value where there is one, since of two the first is read. */
    private static String spoilt(String path, String name) {
        String good = path.replaceAll("([?&])" + name + "=[^&]*&?", "$1").replaceAll("[?&]$", "");
        return good + (good.contains("?") ? "&" : "?") + name + "=bukan!ini";
    }

    /** Every list says the same to the same mistake. */
    private static void partOfAList(
            BadInput walk, Document.Endpoint endpoint, Api api, String name) {
        String path = walk.sampler().pathOf(endpoint);
        String begun = path + (path.contains("?") ? "&" : "?") + name + "=";
        if (name.equals("cursor")) {
            Api.Answer answer = walk.send(api, endpoint, begun + "bukan!ini", "");
            walk.expect(endpoint, "a cursor that is none", answer, 422, "cursor-invalid");
            return;
        }
        for (String limit : List.of("bukan!ini", "0", "-1", "201", "99999999999")) {
            Api.Answer answer = walk.send(api, endpoint, begun + limit, "");
            walk.expect(endpoint, "a limit of " + limit, answer, 400, "parameter-invalid");
        }
    }

    /** Everything is well formed, and nothing of it is there: no failure, and nothing told. */
    void unknown(BadInput walk, Document.Endpoint endpoint) {
        Api api = BadInput.prepared(walk.as(walk.goodToken(endpoint)), endpoint);
        Api.Answer answer =
                walk.send(
                        api,
                        endpoint,
                        walk.sampler().pathOf(endpoint),
                        walk.sampler().bodyOf(endpoint).toString());
        if (answer.status() >= 300) {
            walk.expect(endpoint, "nothing there", answer, ANY_REFUSAL, List.of());
        }
    }
}
