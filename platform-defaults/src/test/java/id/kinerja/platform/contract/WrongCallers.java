package id.kinerja.platform.contract;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whoever has no business at an endpoint. */
final class WrongCallers {

    void tokens(BadInput walk, Document.Endpoint endpoint) {
        String path = walk.sampler().pathOf(endpoint);
        String body = walk.sampler().bodyOf(endpoint).toString();
        walk.expect(
                endpoint,
                "no token",
                walk.send(BadInput.prepared(walk.nobody(), endpoint), endpoint, path, body),
                401,
                "token-missing-or-invalid");
        TestIssuer.wrongTokens(walk.agency())
                .forEach(
                        (wrong, token) -> {
                            Api api = BadInput.prepared(walk.as(token), endpoint);
                            walk.expect(
                                    endpoint,
                                    wrong,
                                    walk.send(api, endpoint, path, body),
                                    401,
                                    "token-missing-or-invalid");
                        });
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
