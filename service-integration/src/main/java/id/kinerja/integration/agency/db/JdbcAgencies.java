package id.kinerja.integration.agency.db;

import id.kinerja.integration.agency.Agencies;
import id.kinerja.integration.agency.Agency;
import id.kinerja.kernel.AgencyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAgencies implements Agencies {

    private final JdbcClient jdbc;

    JdbcAgencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Agency agency) {
        return jdbc.sql(
                                """
                                insert into agency (agency_id, code, name, kind, zone, clock_offset_seconds, revision)
                                values (:id, :code, :name, :kind, :zone, :offset, :revision)
                                on conflict do nothing
                                """)
                        .param("id", agency.id().value())
                        .param("code", agency.code())
                        .param("name", agency.name())
                        .param("kind", agency.kind().name())
                        .param("zone", agency.zone().getId())
                        .param("offset", agency.clockOffset().toSeconds())
                        .param("revision", agency.revision())
                        .update()
                == 1;
    }

    @Override
    public void update(Agency agency) {
        jdbc.sql(
                        "update agency set clock_offset_seconds = :offset, revision = :revision where agency_id = :id")
                .param("id", agency.id().value())
                .param("offset", agency.clockOffset().toSeconds())
                .param("revision", agency.revision())
                .update();
    }

    @Override
    public Optional<Agency> find(AgencyId agency) {
        return one("select * from agency where agency_id = :id", agency);
    }

    @Override
    public Optional<Agency> findForChange(AgencyId agency) {
        return one("select * from agency where agency_id = :id for update", agency);
    }

    private Optional<Agency> one(String sql, AgencyId agency) {
        return jdbc.sql(sql).param("id", agency.value()).query(JdbcAgencies::agency).optional();
    }

    private static Agency agency(ResultSet row, int number) throws SQLException {
        return new Agency(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                Agency.Kind.valueOf(row.getString("kind")),
                ZoneId.of(row.getString("zone")),
                Duration.ofSeconds(row.getLong("clock_offset_seconds")),
                row.getLong("revision"));
    }
}
