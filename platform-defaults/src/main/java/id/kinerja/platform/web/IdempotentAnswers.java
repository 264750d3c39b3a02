package id.kinerja.platform.web;

import id.kinerja.platform.crypto.Cipherer;
import id.kinerja.platform.crypto.MasterKey;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The answers of the last seven days, encrypted, since they hold whatever an answer holds. */
public final class IdempotentAnswers {

    private static final String PURPOSE = "idempotent-answer";

    private final JdbcClient jdbc;
    private final MasterKey keys;
    private final JsonMapper json = JsonMapper.builder().build();

    public IdempotentAnswers(JdbcClient jdbc, MasterKey keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** An answer and the fingerprint of the request that it answered. */
    record Kept(byte[] fingerprint, StoredAnswer answer) {

        boolean answers(byte[] request) {
            return MessageDigest.isEqual(fingerprint, request);
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
                        where agency_id = :agency and caller = :client and route = :route and key = :key
                        """)
                .param("agency", scope.agency().value())
                .param("client", scope.client())
                .param("route", scope.route())
                .param("key", scope.key())
                .query(
                        (row, number) ->
                                new Kept(
                                        row.getBytes("body_hash"),
                                        open(scope, row.getBytes("answer"))))
                .optional();
    }

    void keep(IdempotencyScope scope, byte[] fingerprint, StoredAnswer answer) {
        byte[] sealed = cipherer(scope).seal(json.writeValueAsBytes(answer), scope.context());
        jdbc.sql(
                        """
                        insert into platform.idempotent_answer (agency_id, caller, route, key, body_hash, answer)
                        values (:agency, :client, :route, :key, :hash, :answer)
                        """)
                .param("agency", scope.agency().value())
                .param("client", scope.client())
                .param("route", scope.route())
                .param("key", scope.key())
                .param("hash", fingerprint)
                .param("answer", sealed)
                .update();
    }

    /** Forgets some of what is older than seven days, of every agency; how many it forgot. */
    int purge(int most) {
        return jdbc.sql(
                        """
                        delete from platform.idempotent_answer where ctid = any (array(
                            select ctid from platform.idempotent_answer
                            where answered_at < now() - interval '7 days' limit :most))
                        """)
                .param("most", most)
                .update();
    }

    private StoredAnswer open(IdempotencyScope scope, byte[] sealed) {
        return json.readValue(cipherer(scope).open(sealed, scope.context()), StoredAnswer.class);
    }

    private Cipherer cipherer(IdempotencyScope scope) {
        return keys.cipherer(scope.agency(), PURPOSE);
    }
}
