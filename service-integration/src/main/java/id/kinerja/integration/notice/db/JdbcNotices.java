package id.kinerja.integration.notice.db;

import id.kinerja.integration.notice.Notice;
import id.kinerja.integration.notice.NoticeId;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.notice.Notices;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNotices implements Notices {

    private static final String ADD =
            """
            insert into notice (agency_id, notice_id, person_id, kind, subject, link, occurred_at, task_id)
            select platform.agency(), * from unnest(:ids::uuid[], :people::uuid[], :kinds::text[], :subjects::text[],
                                                    :links::text[], :times::timestamptz[], :tasks::uuid[])
            on conflict (agency_id, person_id, kind, subject) do nothing
            returning *
            """;

    private static final String OF =
            """
            select * from notice
            where person_id = :person and (not :unread or read_at is null)
              and (:before::uuid is null or notice_id < :before::uuid)
            order by notice_id desc limit :limit
            """;

    private static final String FORGET =
            """
            delete from notice where agency_id = platform.agency() and notice_id in (
                select notice_id from notice where told_at < :before order by told_at limit :most)
            """;

    private final JdbcClient jdbc;

    JdbcNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Notice> add(List<Notice> notices) {
        if (notices.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ADD)
                .param("ids", texts(notices, notice -> notice.id().value()))
                .param("people", texts(notices, notice -> notice.person().value()))
                .param("kinds", texts(notices, Notice::kind))
                .param("subjects", texts(notices, Notice::subject))
                .param("links", texts(notices, Notice::link))
                .param("times", texts(notices, Notice::occurredAt))
                .param("tasks", texts(notices, Notice::task))
                .query(JdbcNotices::notice)
                .list();
    }

    @Override
    public List<Notice> of(
            PersonId person, boolean unreadAlone, @Nullable NoticeId before, int limit) {
        return jdbc.sql(OF)
                .param("person", person.value())
                .param("unread", unreadAlone)
                .param("before", before == null ? null : before.value().toString())
                .param("limit", limit)
                .query(JdbcNotices::notice)
                .list();
    }

    @Override
    public long unread(PersonId person) {
        return jdbc.sql("select count(*) from notice where person_id = :person and read_at is null")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    @Override
    public boolean has(PersonId person, NoticeId notice) {
        return jdbc.sql(
                        "select exists (select from notice where person_id = :person and notice_id = :id)")
                .param("person", person.value())
                .param("id", notice.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void read(PersonId person, Set<NoticeId> notices, Instant now) {
        jdbc.sql(
                        """
                        update notice set read_at = :now
                        where person_id = :person and read_at is null and notice_id = any(:ids)
                        """)
                .param("person", person.value())
                .param("ids", notices.stream().map(NoticeId::value).toArray(UUID[]::new))
                .param("now", time(now))
                .update();
    }

    @Override
    public void readUntil(PersonId person, NoticeId last, Instant now) {
        jdbc.sql(
                        """
                        update notice set read_at = :now
                        where person_id = :person and read_at is null and notice_id <= :last
                        """)
                .param("person", person.value())
                .param("last", last.value())
                .param("now", time(now))
                .update();
    }

    @Override
    public void over(Collection<UUID> tasks, Instant now) {
        jdbc.sql("update notice set read_at = :now where task_id = any(:tasks) and read_at is null")
                .param("tasks", tasks.toArray(UUID[]::new))
                .param("now", time(now))
                .update();
    }

    @Override
    public int forget(Instant before, int most) {
        return jdbc.sql(FORGET).param("before", time(before)).param("most", most).update();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String[] texts(List<Notice> notices, Function<Notice, @Nullable Object> value) {
        return notices.stream()
                .map(value)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                new NoticeId(row.getObject("notice_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("link"),
                Objects.requireNonNull(instant(row, "occurred_at")),
                row.getObject("task_id", UUID.class),
                instant(row, "read_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
