package id.kinerja.integration.notice.db;

import id.kinerja.integration.notice.FollowedPeople;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFollowedPeople implements FollowedPeople {

    private static final String PART =
            """
            select person.person_id, person.revision, known.person_id is not null as was_seen, known.superior_id,
                   known.revision as known_revision
            from person
            left join notice_person known on known.agency_id = platform.agency() and known.person_id = person.person_id
            where person.agency_id = platform.agency() and (:after::uuid is null or person.person_id > :after::uuid)
              and exists (select from service_period service
                          where service.person_id = person.person_id and service.serves
                            and (service.valid_to is null or service.valid_to >= :today))
            order by person.person_id limit :limit
            """;

    private static final String KEEP =
            """
            insert into notice_person (agency_id, person_id, superior_id, revision)
            select platform.agency(), * from unnest(:people::uuid[], :superiors::uuid[], :revisions::bigint[])
            on conflict (agency_id, person_id) do update
            set superior_id = excluded.superior_id, revision = excluded.revision
            """;

    private final JdbcClient jdbc;

    JdbcFollowedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Followed> part(LocalDate today, @Nullable PersonId after, int limit) {
        return jdbc.sql(PART)
                .param("today", today)
                .param("after", after == null ? null : after.value().toString())
                .param("limit", limit)
                .query(JdbcFollowedPeople::followed)
                .list();
    }

    @Override
    public void keep(List<Now> people) {
        if (people.isEmpty()) {
            return;
        }
        jdbc.sql(KEEP)
                .param(
                        "people",
                        people.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .param(
                        "superiors",
                        people.stream().map(JdbcFollowedPeople::superior).toArray(UUID[]::new))
                .param("revisions", people.stream().map(Now::revision).toArray(Long[]::new))
                .update();
    }

    private static @Nullable UUID superior(Now now) {
        PersonId superior = now.superior();
        return superior == null ? null : superior.value();
    }

    private static Followed followed(ResultSet row, int number) throws SQLException {
        UUID superior = row.getObject("superior_id", UUID.class);
        return new Followed(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getLong("revision"),
                row.getBoolean("was_seen")
                        ? new Known(
                                superior == null ? null : new PersonId(superior),
                                row.getLong("known_revision"))
                        : null);
    }
}
