package id.kinerja.integration.siasn.db;

import id.kinerja.integration.siasn.DeliveryCause;
import id.kinerja.integration.siasn.RatedPeriod;
import id.kinerja.integration.siasn.RatingDeliveries;
import id.kinerja.integration.siasn.RatingDelivery;
import id.kinerja.integration.siasn.ToldRating;
import id.kinerja.kernel.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRatingDeliveries implements RatingDeliveries {

    private static final String TELL =
            """
            insert into siasn_delivery
                (agency_id, delivery_id, rating_id, epoch, rating_revision, person_id, period, hasil, perilaku, predikat)
            select platform.agency(), told.*
            from unnest(:ids::uuid[], :ratings::uuid[], :epochs::bigint[], :revisions::bigint[], :people::uuid[],
                        :periods::text[], :hasil::text[], :perilaku::text[], :predikat::text[])
                 as told (id, rating_id, epoch, rating_revision, person_id, period, hasil, perilaku, predikat)
            where not exists (select from siasn_delivery known
                              where known.agency_id = platform.agency() and known.rating_id = told.rating_id
                                and (known.epoch, known.rating_revision) >= (told.epoch, told.rating_revision))
              and (:sending or exists (select from siasn_delivery before
                                       where before.agency_id = platform.agency()
                                         and before.person_id = told.person_id and before.period = told.period))
            on conflict do nothing
            returning delivery_id
            """;

    private static final String TELL_KEPT =
            """
            insert into siasn_delivery
                (agency_id, delivery_id, rating_id, epoch, rating_revision, person_id, period, hasil, perilaku, predikat)
            select platform.agency(), uuidv7(), rating_id, epoch, revision, person_id, period, hasil, perilaku, predikat
            from (select distinct on (mine.person_id) mine.*
                  from own_rating mine
                  left join assignment place on place.agency_id = mine.agency_id and place.person_id = mine.person_id
                      and place.unit_id = mine.unit_id and place.is_primary and place.valid_from <= :to
                      and (place.valid_to is null or place.valid_to >= :from)
                  where mine.agency_id = platform.agency() and mine.period = :period
                  order by mine.person_id, place.valid_from desc nulls last, mine.epoch desc, mine.rating_id desc) told
            where not open
              and not exists (select from siasn_delivery known
                              where known.agency_id = platform.agency() and known.person_id = told.person_id
                                and known.period = told.period)
            on conflict do nothing
            """;

    private static final String SUPERSEDE =
            """
            update siasn_delivery before
            set state = 'SUPERSEDED', cause = 'REPLACED', revision = before.revision + 1, changed_at = clock_timestamp()
            from siasn_delivery newer
            where newer.delivery_id = any(:newer) and before.agency_id = newer.agency_id
              and before.person_id = newer.person_id and before.period = newer.period
              and before.delivery_id < newer.delivery_id and before.state = 'PENDING'
            """;

    private static final String HOLD =
            """
            update siasn_delivery held
            set state = 'SUPERSEDED', cause = 'OBJECTED', revision = held.revision + 1, changed_at = clock_timestamp()
            from unnest(:ratings::uuid[], :epochs::bigint[], :revisions::bigint[])
                 as objected (rating_id, epoch, rating_revision)
            where held.agency_id = platform.agency() and held.rating_id = objected.rating_id and held.state = 'PENDING'
              and (held.epoch, held.rating_revision) <= (objected.epoch, objected.rating_revision)
            """;

    // Each move to SENT without a row is a sending; what was tried before it counts no more.
    private static final String MOVE =
            """
            update siasn_delivery
            set state = :state, cause = :cause, said = :said, row_id = :row, revision = revision + 1,
                tries = case when :sending then 0 else tries end,
                sent_at = case when :sending then clock_timestamp() else sent_at end, changed_at = clock_timestamp()
            where delivery_id = :id and revision = :revision
            returning *
            """;

    private static final String POSTPONE =
            """
            update siasn_delivery
            set cause = :cause, tries = tries + 1, revision = revision + 1, changed_at = clock_timestamp(),
                next_try = clock_timestamp() + least(interval '30 minutes', interval '1 second' * power(2, least(tries, 12)))
            where delivery_id = :id and revision = :revision
            """;

    private static final String REPLACED =
            """
            update siasn_delivery
            set state = 'SUPERSEDED', cause = 'REPLACED', row_gone = true, revision = revision + 1,
                changed_at = clock_timestamp()
            where delivery_id = :id
            """;

    private static final String RESTART =
            """
            update siasn_delivery
            set state = case state when 'SENT' then 'SENT' else 'PENDING' end, cause = null, said = null,
                tries = case state when 'SENT' then tries else 0 end, next_try = clock_timestamp(),
                revision = revision + 1, changed_at = clock_timestamp()
            where delivery_id = :id
            returning *
            """;

    private static final String LIST =
            """
            select * from siasn_delivery
            where agency_id = platform.agency()
              and (:before::uuid is null or delivery_id < :before::uuid)
              and (:state::text is null or state = :state::text)
              and (:person::uuid is null or person_id = :person::uuid)
            order by delivery_id desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final DueDeliveries dueDeliveries;

    JdbcRatingDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.dueDeliveries = new DueDeliveries(jdbc);
    }

    @Override
    public void tell(List<ToldRating> ratings, boolean sending) {
        List<RatingDelivery.Id> newer =
                jdbc.sql(TELL)
                        .param("ids", ids(ratings, one -> UuidV7.next()))
                        .param("ratings", ids(ratings, ToldRating::id))
                        .param("epochs", numbers(ratings, ToldRating::epoch))
                        .param("revisions", numbers(ratings, ToldRating::revision))
                        .param("people", ids(ratings, one -> one.person().value()))
                        .param("periods", texts(ratings, ToldRating::period))
                        .param("hasil", texts(ratings, one -> one.hasil().name()))
                        .param("perilaku", texts(ratings, one -> one.perilaku().name()))
                        .param("predikat", texts(ratings, one -> one.predikat().name()))
                        .param("sending", sending)
                        .query(JdbcRatingDeliveries::id)
                        .list();
        jdbc.sql(SUPERSEDE).param("newer", ids(newer, RatingDelivery.Id::value)).update();
    }

    @Override
    public int tellKept(RatedPeriod period, String name) {
        return jdbc.sql(TELL_KEPT)
                .param("period", name)
                .param("from", period.days().from())
                .param("to", period.days().lastDay())
                .update();
    }

    @Override
    public void hold(List<ToldRating> ratings) {
        jdbc.sql(HOLD)
                .param("ratings", ids(ratings, ToldRating::id))
                .param("epochs", numbers(ratings, ToldRating::epoch))
                .param("revisions", numbers(ratings, ToldRating::revision))
                .update();
    }

    @Override
    public List<Due> take(int limit) {
        return dueDeliveries.take(limit);
    }

    @Override
    public Optional<RatingDelivery> move(RatingDelivery delivery, Move move) {
        return jdbc.sql(MOVE)
                .param("state", move.state().name())
                .param("cause", name(move.cause()))
                .param("said", move.said())
                .param("row", move.row())
                .param("sending", move.state() == RatingDelivery.State.SENT && move.row() == null)
                .param("id", delivery.id().value())
                .param("revision", delivery.revision())
                .query(DeliveryRows::delivery)
                .optional();
    }

    @Override
    public void postpone(RatingDelivery delivery, DeliveryCause cause) {
        jdbc.sql(POSTPONE)
                .param("cause", cause.name())
                .param("id", delivery.id().value())
                .param("revision", delivery.revision())
                .update();
    }

    @Override
    public void replaced(RatingDelivery.Id delivery) {
        jdbc.sql(REPLACED).param("id", delivery.value()).update();
    }

    @Override
    public Optional<RatingDelivery> findForChange(RatingDelivery.Id delivery) {
        return jdbc.sql("select * from siasn_delivery where delivery_id = :id for update")
                .param("id", delivery.value())
                .query(DeliveryRows::delivery)
                .optional();
    }

    @Override
    public boolean hasNewer(RatingDelivery delivery) {
        return jdbc.sql(
                        """
                        select exists (select from siasn_delivery
                                       where agency_id = platform.agency() and person_id = :person
                                         and period = :period and delivery_id > :id)
                        """)
                .param("person", delivery.person().value())
                .param("period", delivery.period())
                .param("id", delivery.id().value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public RatingDelivery restart(RatingDelivery delivery) {
        return jdbc.sql(RESTART)
                .param("id", delivery.id().value())
                .query(DeliveryRows::delivery)
                .single();
    }

    @Override
    public List<RatingDelivery> list(Filter filter, RatingDelivery.@Nullable Id before, int limit) {
        return jdbc.sql(LIST)
                .param("before", before == null ? null : before.value().toString())
                .param("state", name(filter.state()))
                .param("person", filter.person() == null ? null : filter.person().toString())
                .param("limit", limit)
                .query(DeliveryRows::delivery)
                .list();
    }

    private static RatingDelivery.Id id(ResultSet row, int number) throws SQLException {
        return new RatingDelivery.Id(row.getObject("delivery_id", UUID.class));
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static <T> UUID[] ids(List<T> rows, Function<T, UUID> value) {
        return rows.stream().map(value).toArray(UUID[]::new);
    }

    private static <T> Long[] numbers(List<T> rows, Function<T, Long> value) {
        return rows.stream().map(value).toArray(Long[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
