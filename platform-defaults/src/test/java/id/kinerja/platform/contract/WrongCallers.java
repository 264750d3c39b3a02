package id.kinerja.platform.contract;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whoever has no business at an endpoint. */
final class WrongCallers {

    /** How many of the wrong tokens each endpoint is tried with; the next one gets the next. */
    private static final int AT_EACH = 3;

    private Map<String, String> tokens = Map.of();
    private Iterator<Map.Entry<String, String>> next = Collections.emptyIterator();

    void tokens(BadInput walk, Document.Endpoint endpoint) {
        String path = walk.sampler().pathOf(endpoint);
        String body = walk.sampler().bodyOf(endpoint).toString();
        walk.expect(
                endpoint,
                "no token",
                walk.send(BadInput.prepared(walk.nobody(), endpoint), endpoint, path, body),
                401,
                "token-missing-or-invalid");
        for (int i = 0; i < AT_EACH; i++) {
            Map.Entry<String, String> wrong = nextToken(walk);
            Api api = BadInput.prepared(walk.as(wrong.getValue()), endpoint);
            walk.expect(
                    endpoint,
                    wrong.getKey(),
                    walk.send(api, endpoint, path, body),
                    401,
                    "token-missing-or-invalid");
        }
    }

    private Map.Entry<String, String> nextToken(BadInput walk) {
        if (tokens.isEmpty()) {
            tokens = TestIssuer.wrongTokens(walk.agency());
        }
        if (!next.hasNext()) {
            next = tokens.entrySet().iterator();
        }
        return next.next();
    }

    /** Where a role is all that is asked, everybody else is refused, whatever else he may be. */
    void roles(BadInput walk, Document.Endpoint endpoint) {
        List<Role> needed = BadInput.rolesOf(endpoint);
        if (needed.isEmpty() || endpoint.operation().has("x-who")) {
            return;
        }
        Set<Role> others = EnumSet.complementOf(EnumSet.of(Role.MACHINE, Role.PLATFORM_ADMIN));
        others.removeAll(needed);
        Api api = BadInput.prepared(walk.as(walk.token(List.copyOf(others))), endpoint);
        walk.expect(
                endpoint,
                "without " + needed,
                walk.send(
                        api,
                        endpoint,
                        walk.sampler().pathOf(endpoint),
                        walk.sampler().bodyOf(endpoint).toString()),
                403,
                "role-missing");
    }
}
