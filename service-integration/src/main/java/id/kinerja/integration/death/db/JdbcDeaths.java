package id.kinerja.integration.death.db;

import id.kinerja.integration.death.Death;
import id.kinerja.integration.death.DeathDocument;
import id.kinerja.integration.death.DeathDocumentKind;
import id.kinerja.integration.death.Deaths;
import id.kinerja.integration.death.Heir;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.crypto.Cipherer;
import id.kinerja.platform.crypto.MasterKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcDeaths implements Deaths {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    // Of two who write it at once, the second finds a revision that he hasn't seen.
    private static final String REPLACE =
            """
            insert into death as kept (agency_id, person_id, document_kind, document_number, document_date, sealed_heirs,
                                       revision)
            values (platform.agency(), :person, :kind, :number, :date, :heirs, :revision)
            on conflict (agency_id, person_id) do update
            set document_kind = excluded.document_kind, document_number = excluded.document_number,
                document_date = excluded.document_date, sealed_heirs = excluded.sealed_heirs,
                revision = excluded.revision
            where kept.revision = excluded.revision - 1
            """;

    private final JdbcClient jdbc;
    private final MasterKey masterKey;

    JdbcDeaths(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
    }

    /** What is sealed. */
    private record Heirs(List<Heir> heirs) {}

    @Override
    public Optional<Death> find(AgencyId agency, PersonId person) {
        return jdbc.sql("select * from death where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> death(agency, row))
                .optional();
    }

    @Override
    public boolean replace(AgencyId agency, Death death) {
        DeathDocument document = death.document();
        if (document == null) {
            throw new IllegalArgumentException("A death is known by its document");
        }
        byte[] heirs = JSON.writeValueAsBytes(new Heirs(death.heirs()));
        return jdbc.sql(REPLACE)
                        .param("person", death.person().value())
                        .param("kind", document.kind().name())
                        .param("number", document.number())
                        .param("date", document.date())
                        .param(
                                "heirs",
                                cipherer(agency).seal(heirs, context(agency, death.person())))
                        .param("revision", death.revision())
                        .update()
                == 1;
    }

    private Death death(AgencyId agency, ResultSet row) throws SQLException {
        PersonId person = new PersonId(row.getObject("person_id", UUID.class));
        byte[] heirs = cipherer(agency).open(row.getBytes("sealed_heirs"), context(agency, person));
        return new Death(
                person,
                new DeathDocument(
                        DeathDocumentKind.valueOf(row.getString("document_kind")),
                        row.getString("document_number"),
                        row.getObject("document_date", LocalDate.class)),
                JSON.readValue(heirs, Heirs.class).heirs(),
                row.getLong("revision"));
    }

    private Cipherer cipherer(AgencyId agency) {
        return masterKey.cipherer(agency, "heirs");
    }

    private static byte[] context(AgencyId agency, PersonId person) {
        return (agency + "/" + person).getBytes(StandardCharsets.UTF_8);
    }
}
