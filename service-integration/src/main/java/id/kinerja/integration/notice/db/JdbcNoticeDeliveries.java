package id.kinerja.integration.notice.db;

import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.NoticeDeliveries;
import id.kinerja.integration.notice.NoticeDelivery;
import id.kinerja.integration.notice.NoticeForm;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNoticeDeliveries implements NoticeDeliveries {

    private static final String QUEUE =
            """
            insert into notice_delivery (agency_id, delivery_id, person_id, channel, form, kind, reference, count,
                                         queued_at, next_try)
            select platform.agency(), id, person_id, channel, form, kind, reference, count, queued_at, queued_at
            from unnest(:ids::uuid[], :people::uuid[], :channels::text[], :forms::text[], :kinds::text[],
                        :references::text[], :counts::bigint[], :times::timestamptz[])
                as told (id, person_id, channel, form, kind, reference, count, queued_at)
            on conflict do nothing
            """;

    // Locked one by one, so that no other replica takes them.
    private static final String TAKE =
            """
            with due as (
                select delivery_id from notice_delivery
                where agency_id = platform.agency() and channel = :channel and state = 'PENDING' and next_try <= :now
                order by next_try limit :most
                for update skip locked
            )
            update notice_delivery delivery set next_try = :held, tries = tries + 1
            from due, person
            where delivery.agency_id = platform.agency() and delivery.delivery_id = due.delivery_id
              and person.person_id = delivery.person_id
            returning delivery.*, person.name,
                      exists (select from notice
                              where notice.agency_id = platform.agency() and read_at is not null
                                and notice.notice_id = case form when 'SINGLE' then reference::uuid end) as read
            """;

    private static final String POSTPONE =
            """
            update notice_delivery
            set next_try = :until, cause = :cause, tries = tries - case when :tried then 0 else 1 end
            where agency_id = platform.agency() and delivery_id = :id and state = 'PENDING'
            """;

    private static final String LIST =
            """
            select * from notice_delivery
            where (:before::uuid is null or delivery_id < :before::uuid)
              and (:state::text is null or state = :state::text)
              and (:channel::text is null or channel = :channel::text)
              and (:person::uuid is null or person_id = :person::uuid)
            order by delivery_id desc limit :limit
            """;

    private static final String FORGET =
            """
            delete from notice_delivery where agency_id = platform.agency() and delivery_id in (
                select delivery_id from notice_delivery where queued_at < :before order by queued_at limit :most)
            """;

    private final JdbcClient jdbc;

    JdbcNoticeDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void queue(List<NoticeDelivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        jdbc.sql(QUEUE)
                .param("ids", texts(deliveries, one -> one.id().value()))
                .param("people", texts(deliveries, one -> one.person().value()))
                .param("channels", texts(deliveries, NoticeDelivery::channel))
                .param("forms", texts(deliveries, NoticeDelivery::form))
                .param("kinds", texts(deliveries, NoticeDelivery::kind))
                .param("references", texts(deliveries, NoticeDelivery::reference))
                .param(
                        "counts",
                        deliveries.stream().map(NoticeDelivery::count).toArray(Long[]::new))
                .param("times", texts(deliveries, NoticeDelivery::queuedAt))
                .update();
    }

    @Override
    public List<Due> take(Channel channel, Instant now, Instant heldUntil, int most) {
        return jdbc.sql(TAKE)
                .param("channel", channel.name())
                .param("now", time(now))
                .param("held", time(heldUntil))
                .param("most", most)
                .query(
                        (row, number) ->
                                new Due(
                                        delivery(row, number),
                                        row.getString("name"),
                                        row.getBoolean("read")))
                .list();
    }

    @Override
    public void sent(NoticeDelivery.Id id, Instant now) {
        jdbc.sql(
                        """
                        update notice_delivery set state = 'SENT', cause = null, sent_at = :now
                        where agency_id = platform.agency() and delivery_id = :id
                        """)
                .param("id", id.value())
                .param("now", time(now))
                .update();
    }

    @Override
    public void postpone(
            NoticeDelivery.Id id, NoticeDelivery.Cause cause, Instant until, boolean tried) {
        jdbc.sql(POSTPONE)
                .param("id", id.value())
                .param("cause", cause.name())
                .param("until", time(until))
                .param("tried", tried)
                .update();
    }

    @Override
    public void over(NoticeDelivery.Id id, NoticeDelivery.State state, NoticeDelivery.Cause cause) {
        jdbc.sql(
                        """
                        update notice_delivery set state = :state, cause = :cause
                        where agency_id = platform.agency() and delivery_id = :id
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("cause", cause.name())
                .update();
    }

    @Override
    public void drop(Channel channel) {
        jdbc.sql(
                        """
                        update notice_delivery set state = 'DROPPED', cause = 'CHANNEL_OFF'
                        where agency_id = platform.agency() and channel = :channel and state = 'PENDING'
                        """)
                .param("channel", channel.name())
                .update();
    }

    @Override
    public int restart(Channel channel, Instant from, Instant now) {
        return jdbc.sql(
                        """
                        update notice_delivery set state = 'PENDING', cause = null, tries = 0, next_try = :now
                        where agency_id = platform.agency() and channel = :channel and state = 'FAILED'
                          and queued_at >= :from
                        """)
                .param("channel", channel.name())
                .param("from", time(from))
                .param("now", time(now))
                .update();
    }

    @Override
    public List<NoticeDelivery> list(Filter filter, NoticeDelivery.@Nullable Id before, int limit) {
        return jdbc.sql(LIST)
                .param("before", before == null ? null : before.value().toString())
                .param("state", text(filter.state()))
                .param("channel", text(filter.channel()))
                .param(
                        "person",
                        filter.person() == null ? null : filter.person().value().toString())
                .param("limit", limit)
                .query(JdbcNoticeDeliveries::delivery)
                .list();
    }

    @Override
    public int forget(Instant before, int most) {
        return jdbc.sql(FORGET).param("before", time(before)).param("most", most).update();
    }

    private static @Nullable String text(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static String[] texts(
            List<NoticeDelivery> deliveries, Function<NoticeDelivery, @Nullable Object> value) {
        return deliveries.stream()
                .map(value)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static NoticeDelivery delivery(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        String cause = row.getString("cause");
        return new NoticeDelivery(
                new NoticeDelivery.Id(row.getObject("delivery_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Channel.valueOf(row.getString("channel")),
                NoticeForm.valueOf(row.getString("form")),
                kind == null ? null : NoticeKind.valueOf(kind),
                row.getString("reference"),
                row.getLong("count"),
                NoticeDelivery.State.valueOf(row.getString("state")),
                cause == null ? null : NoticeDelivery.Cause.valueOf(cause),
                row.getInt("tries"),
                Objects.requireNonNull(instant(row, "queued_at")),
                instant(row, "sent_at"),
                Objects.requireNonNull(instant(row, "next_try")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
