package id.kinerja.platform.web;

import id.kinerja.platform.crypto.Cipherer;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The answers of the last seven days, encrypted, since they hold whatever an answer holds. */
public final class IdempotentAnswers {

    private final JdbcClient jdbc;
    private final Cipherer cipherer;
    private final JsonMapper json = JsonMapper.builder().build();

    public IdempotentAnswers(JdbcClient jdbc, Cipherer cipherer) {
        this.jdbc = jdbc;
        this.cipherer = cipherer;
    }

    /** An answer and the hash of the body that it answered. */
    record Kept(byte[] bodyHash, StoredAnswer answer) {

        boolean answers(byte[] hash) {
            return MessageDigest.isEqual(bodyHash, hash);
        }
    }

    /** False where the same key is under way in another transaction. */
    boolean lock(IdempotencyScope scope) {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", scope.lock())
                .query(Boolean.class)
                .single();
    }

    Optional<Kept> find(IdempotencyScope scope) {
        return jdbc.sql(
                        """
                        select body_hash, answer from platform.idempotent_answer
                        where agency_id = :agency and caller = :caller and route = :route and key = :key
                        """)
                .param("agency", scope.actor().agency().value())
                .param("caller", scope.caller())
                .param("route", scope.route())
                .param("key", scope.key())
                .query(
                        (row, number) ->
                                new Kept(
                                        row.getBytes("body_hash"),
                                        open(scope, row.getBytes("answer"))))
                .optional();
    }

    void keep(IdempotencyScope scope, byte[] bodyHash, StoredAnswer answer) {
        jdbc.sql(
                        """
                        insert into platform.idempotent_answer (agency_id, caller, route, key, body_hash, answer)
                        values (:agency, :caller, :route, :key, :hash, :answer)
                        """)
                .param("agency", scope.actor().agency().value())
                .param("caller", scope.caller())
                .param("route", scope.route())
                .param("key", scope.key())
                .param("hash", bodyHash)
                .param("answer", cipherer.seal(json.writeValueAsBytes(answer), scope.context()))
                .update();
    }

    private StoredAnswer open(IdempotencyScope scope, byte[] sealed) {
        return json.readValue(cipherer.open(sealed, scope.context()), StoredAnswer.class);
    }
}
