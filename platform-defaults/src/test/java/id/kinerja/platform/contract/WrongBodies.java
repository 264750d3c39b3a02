package id.kinerja.platform.contract;

import id.kinerja.platform.testing.Api;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that are no JSON, no object, too large, or wrong in one field. */
final class WrongBodies {

    private static final String FIFTY_MEGABYTES = " ".repeat(50 << 20);

    private boolean postTried;
    private boolean putTried;

    void bodies(BadInput walk, Document.Endpoint endpoint) {
        if (!Sampler.takesJson(endpoint)) {
            return;
        }
        for (String broken : List.of("", "{\"a\":", "[]", "null", "\"x\"", "{} {}", "<a/>")) {
            refused(walk, endpoint, "the body " + broken, broken, "");
        }
        ObjectNode good = (ObjectNode) walk.sampler().bodyOf(endpoint);
        ObjectNode more = good.deepCopy();
        more.put("isianTakDikenal", 1);
        refused(walk, endpoint, "an unknown field", more.toString(), "isianTakDikenal");
        JsonNode schema = walk.sampler().schemaOf(endpoint);
        if (endpoint.path().contains("{id}") && !schema.path("properties").has("id")) {
            ObjectNode other = good.deepCopy();
            other.put("id", UUID.randomUUID().toString());
            refused(walk, endpoint, "another id than the path's", other.toString(), "id");
        }
        for (var field : schema.path("properties").properties()) {
            wrongType(walk, endpoint, good, field.getKey(), field.getValue());
        }
        for (JsonNode field : schema.path("required")) {
            ObjectNode without = good.deepCopy();
            without.remove(field.asString());
            String name = field.asString();
            refused(walk, endpoint, name + " left out", without.toString(), name);
            without.putNull(name);
            refused(walk, endpoint, name + " null", without.toString(), name);
        }
    }

    private static void wrongType(
            BadInput walk,
            Document.Endpoint endpoint,
            ObjectNode good,
            String name,
            JsonNode kind) {
        if (kind.size() <= 1 && kind.has("description")) {
            // Any JSON at all.
            return;
        }
        ObjectNode wrong = good.deepCopy();
        if (good.path(name).isString()) {
            wrong.put(name, good.path(name).asString() + "\0");
            notStored(walk, endpoint, name + " with a character that is none", wrong.toString());
        }
        if (Sampler.isDated(kind)) {
            for (String year : Sampler.WRONG_YEARS) {
                wrong.put(name, year + good.path(name).asString(Sampler.DATE).substring(4));
                refused(walk, endpoint, name + " of the year " + year, wrong.toString(), name);
            }
        }
        wrong.putArray(name).addArray().add(true);
        refused(walk, endpoint, name + " of another type", wrong.toString(), name);
    }

    private static void notStored(
            BadInput walk, Document.Endpoint endpoint, String what, String body) {
        Api api = BadInput.prepared(walk.as(walk.goodToken(endpoint)), endpoint);
        walk.expect(
                endpoint,
                what,
                walk.send(api, endpoint, walk.sampler().pathOf(endpoint), body),
                List.of(200, 400, 403, 404, 409, 412, 422, 503),
                List.of());
    }

    private static void refused(
            BadInput walk, Document.Endpoint endpoint, String what, String body, String field) {
        // A document that a rule looks through as a whole may be told apart as 422.
        List<Integer> refusals =
                what.endsWith(" left out") || what.endsWith(" null")
                        ? List.of(400, 422)
                        : List.of(400);
        Api api = BadInput.prepared(walk.as(walk.goodToken(endpoint)), endpoint);
        Api.Answer answer = walk.send(api, endpoint, walk.sampler().pathOf(endpoint), body);
        boolean named =
                field.isEmpty()
                        || StreamSupport.stream(answer.json().path("errors").spliterator(), false)
                                .anyMatch(one -> one.path("field").asString().startsWith(field));
        walk.expect(
                endpoint,
                named ? what : what + ", which is not named",
                answer,
                named ? refusals : List.of(),
                List.of());
    }

    /** Once for each way in: a POST is read for its key, a PUT is not. */
    void tooLarge(BadInput walk, Document.Endpoint endpoint) {
        boolean first =
                (endpoint.method().equals("POST") && !postTried)
                        || (endpoint.method().equals("PUT") && !putTried);
        if (!first) {
            return;
        }
        postTried |= endpoint.method().equals("POST");
        putTried |= endpoint.method().equals("PUT");
        Api api = BadInput.prepared(walk.as(walk.goodToken(endpoint)), endpoint);
        String path = walk.sampler().pathOf(endpoint);
        walk.expect(
                endpoint,
                "50 MB",
                walk.send(api, endpoint, path, FIFTY_MEGABYTES),
                413,
                "http-413");
    }
}
