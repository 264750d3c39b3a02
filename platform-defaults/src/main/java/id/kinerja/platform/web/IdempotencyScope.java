package id.kinerja.platform.web;

import id.kinerja.kernel.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What an idempotency key counts within: the agency, the caller and the route. */
record IdempotencyScope(Actor actor, String caller, String route, String key) {

    static IdempotencyScope of(Actor actor, HttpServletRequest request, String key) {
        String caller = actor.client() + "/" + actor.asPerson().map(Object::toString).orElse("");
        return new IdempotencyScope(actor, caller, request.getRequestURI(), key);
    }

    /** A number for an advisory lock; two scopes that share one only wait for each other. */
    long lock() {
        byte[] hash = sha256(text().getBytes(StandardCharsets.UTF_8));
        return java.nio.ByteBuffer.wrap(hash).getLong();
    }

    byte[] context() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every JDK has SHA-256", fault);
        }
    }

    private String text() {
        return String.join("\n", actor.agency().toString(), caller, route, key);
    }
}
