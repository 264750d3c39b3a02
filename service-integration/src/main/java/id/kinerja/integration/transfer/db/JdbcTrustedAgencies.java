package id.kinerja.integration.transfer.db;

import id.kinerja.integration.transfer.PublicKey;
import id.kinerja.integration.transfer.TrustedAgencies;
import id.kinerja.integration.transfer.TrustedAgency;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTrustedAgencies implements TrustedAgencies {

    private final JdbcClient jdbc;

    JdbcTrustedAgencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(TrustedAgency agency) {
        jdbc.sql(
                        """
                        insert into trusted_agency (agency_id, trust_id, code, name, key_ids, xs, ys, state, proposed_by,
                                                    revision)
                        values (platform.agency(), :id, :code, :name, :keys, :xs, :ys, :state, :by, :revision)
                        """)
                .param("id", agency.id())
                .param("code", agency.code())
                .param("name", agency.name())
                .param("keys", texts(agency, PublicKey::id))
                .param("xs", texts(agency, PublicKey::x))
                .param("ys", texts(agency, PublicKey::y))
                .param("state", agency.state().name())
                .param("by", agency.proposedBy().value())
                .param("revision", agency.revision())
                .update();
    }

    private static String[] texts(TrustedAgency agency, Function<PublicKey, String> value) {
        return agency.keys().stream().map(value).toArray(String[]::new);
    }

    @Override
    public Optional<TrustedAgency> findForChange(UUID id) {
        return jdbc.sql("select * from trusted_agency where trust_id = :id for update")
                .param("id", id)
                .query(JdbcTrustedAgencies::agency)
                .optional();
    }

    @Override
    public void update(TrustedAgency agency) {
        PersonId confirmed = agency.confirmedBy();
        jdbc.sql(
                        """
                        update trusted_agency
                        set state = :state, confirmed_by = :by::uuid, key_ids = :keys, xs = :xs, ys = :ys,
                            revision = :revision
                        where trust_id = :id
                        """)
                .param("keys", texts(agency, PublicKey::id))
                .param("xs", texts(agency, PublicKey::x))
                .param("ys", texts(agency, PublicKey::y))
                .param("id", agency.id())
                .param("state", agency.state().name())
                .param("by", confirmed == null ? null : confirmed.toString())
                .param("revision", agency.revision())
                .update();
    }

    @Override
    public List<TrustedAgency> list(@Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                        select * from trusted_agency
                        where agency_id = platform.agency() and (:after::uuid is null or trust_id < :after::uuid)
                        order by trust_id desc limit :limit
                        """)
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(JdbcTrustedAgencies::agency)
                .list();
    }

    @Override
    public List<TrustedAgency> trusted() {
        return jdbc.sql(
                        "select * from trusted_agency where agency_id = platform.agency() and state = 'TRUSTED'")
                .query(JdbcTrustedAgencies::agency)
                .list();
    }

    private static TrustedAgency agency(ResultSet row, int number) throws SQLException {
        UUID confirmed = row.getObject("confirmed_by", UUID.class);
        return new TrustedAgency(
                row.getObject("trust_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                keys(row),
                TrustedAgency.State.valueOf(row.getString("state")),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                confirmed == null ? null : new PersonId(confirmed),
                row.getLong("revision"));
    }

    private static List<PublicKey> keys(ResultSet row) throws SQLException {
        String[] ids = (String[]) row.getArray("key_ids").getArray();
        String[] xs = (String[]) row.getArray("xs").getArray();
        String[] ys = (String[]) row.getArray("ys").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(at -> new PublicKey(ids[at], xs[at], ys[at]))
                .toList();
    }
}
