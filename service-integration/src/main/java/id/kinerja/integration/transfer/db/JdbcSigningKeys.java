package id.kinerja.integration.transfer.db;

import id.kinerja.integration.transfer.PublicKey;
import id.kinerja.integration.transfer.SigningKey;
import id.kinerja.integration.transfer.SigningKeys;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.crypto.MasterKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSigningKeys implements SigningKeys {

    private static final String ALL =
            "select * from transfer_key where agency_id = platform.agency() order by made_at desc, key_id";

    private final JdbcClient jdbc;
    private final MasterKey masterKey;

    JdbcSigningKeys(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
    }

    @Override
    public Optional<SigningKey> current(AgencyId agency) {
        return jdbc
                .sql(ALL)
                .query((row, number) -> new SigningKey(key(row, number), opened(agency, row)))
                .list()
                .stream()
                .findFirst();
    }

    @Override
    public List<PublicKey> all() {
        return jdbc.sql(ALL).query(JdbcSigningKeys::key).list();
    }

    @Override
    public void add(AgencyId agency, SigningKey key) {
        PublicKey shown = key.publicKey();
        jdbc.sql(
                        """
                        insert into transfer_key (agency_id, key_id, x, y, sealed)
                        values (platform.agency(), :id, :x, :y, :sealed)
                        """)
                .param("id", shown.id())
                .param("x", shown.x())
                .param("y", shown.y())
                .param(
                        "sealed",
                        masterKey
                                .cipherer(agency, "transfer")
                                .seal(
                                        key.secret().getBytes(StandardCharsets.UTF_8),
                                        context(shown.id())))
                .update();
    }

    private String opened(AgencyId agency, ResultSet row) throws SQLException {
        return new String(
                masterKey
                        .cipherer(agency, "transfer")
                        .open(row.getBytes("sealed"), context(row.getString("key_id"))),
                StandardCharsets.UTF_8);
    }

    private static byte[] context(String id) {
        return ("transfer-key/" + id).getBytes(StandardCharsets.UTF_8);
    }

    private static PublicKey key(ResultSet row, int number) throws SQLException {
        return new PublicKey(row.getString("key_id"), row.getString("x"), row.getString("y"));
    }
}
