package id.kinerja.integration.siasn.db;

import id.kinerja.integration.siasn.DeliveryCause;
import id.kinerja.integration.siasn.KeptRating;
import id.kinerja.integration.siasn.RatedPeriod;
import id.kinerja.integration.siasn.RatingComparison;
import id.kinerja.integration.siasn.RatingDelivery;
import id.kinerja.integration.siasn.SaidRatings;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcSaidRatings implements SaidRatings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TypeReference<List<KeptRating>> LIST = new TypeReference<>() {};

    private static final String KEEP =
            """
            insert into siasn_rating_answer as known
                (agency_id, person_id, kept, years, fetched_at, tried_at, fault)
            select distinct on (person_id)
                   platform.agency(), person_id, kept, coalesce(string_to_array(years, ',')::int[], '{}'), fetched_at,
                   tried_at, fault
            from unnest(:people::uuid[], :kept::jsonb[], :years::text[], :fetched::timestamptz[], :tried::timestamptz[],
                        :faults::text[]) as said (person_id, kept, years, fetched_at, tried_at, fault)
            order by person_id, tried_at desc
            on conflict (agency_id, person_id) do update
            set kept = coalesce(excluded.kept, known.kept),
                years = case when excluded.kept is null then known.years else excluded.years end,
                fetched_at = coalesce(excluded.fetched_at, known.fetched_at), tried_at = excluded.tried_at,
                fault = excluded.fault
            """;

    // Of several of ours for one period, such as of two posts, that of the definitive one counts.
    private static final String BESIDE =
            """
            select who.person_id, ours.hasil, ours.perilaku, ours.predikat, sent.state, sent.cause,
                   array(select distinct row_id from siasn_delivery
                         where agency_id = platform.agency() and person_id = who.person_id and period = :period
                           and row_id is not null) as rows,
                   said.kept, said.fetched_at, said.tried_at, said.fault
            from (select person_id from own_rating
                  where agency_id = platform.agency() and period = :period and not open
                    and (:after::uuid is null or person_id > :after::uuid)
                  union
                  select person_id from siasn_rating_answer
                  where agency_id = platform.agency() and (:year = any(years) or 0 = any(years))
                    and (:after::uuid is null or person_id > :after::uuid)
                  order by person_id limit :limit) who
            left join lateral (
                select hasil, perilaku, predikat from own_rating mine
                left join assignment place on place.agency_id = mine.agency_id and place.person_id = mine.person_id
                    and place.unit_id = mine.unit_id and place.is_primary and place.valid_from <= :to
                    and (place.valid_to is null or place.valid_to >= :from)
                where mine.agency_id = platform.agency() and mine.period = :period and mine.person_id = who.person_id
                  and not mine.open
                order by place.valid_from desc nulls last, mine.epoch desc, mine.rating_id desc limit 1) ours on true
            left join lateral (
                select state, cause from siasn_delivery
                where agency_id = platform.agency() and person_id = who.person_id and period = :period
                order by delivery_id desc limit 1) sent on true
            left join siasn_rating_answer said
                   on said.agency_id = platform.agency() and said.person_id = who.person_id
            order by who.person_id
            """;

    private final JdbcClient jdbc;

    JdbcSaidRatings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(List<Said> said) {
        jdbc.sql(KEEP)
                .param(
                        "people",
                        said.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .param(
                        "kept",
                        texts(
                                said,
                                one ->
                                        one.kept() == null
                                                ? null
                                                : JSON.writeValueAsString(one.kept())))
                .param("years", texts(said, one -> one.kept() == null ? null : years(one.kept())))
                .param("fetched", texts(said, one -> text(one.fetchedAt())))
                .param("tried", texts(said, one -> text(one.triedAt())))
                .param(
                        "faults",
                        texts(said, one -> one.fault() == null ? null : one.fault().name()))
                .update();
    }

    @Override
    public List<Beside> beside(
            RatedPeriod period, String name, @Nullable PersonId after, int limit) {
        return jdbc.sql(BESIDE)
                .param("period", name)
                .param("year", period.year())
                .param("from", period.days().from())
                .param("to", period.days().lastDay())
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(JdbcSaidRatings::beside)
                .list();
    }

    private static Beside beside(ResultSet row, int number) throws SQLException {
        PersonId person = new PersonId(row.getObject("person_id", UUID.class));
        return new Beside(
                person,
                row.getString("hasil") == null ? null : DeliveryRows.marks(row, ""),
                sent(row),
                said(person, row));
    }

    private static RatingComparison.@Nullable Sent sent(ResultSet row) throws SQLException {
        String state = row.getString("state");
        String cause = row.getString("cause");
        return state == null
                ? null
                : new RatingComparison.Sent(
                        RatingDelivery.State.valueOf(state),
                        cause == null ? null : DeliveryCause.valueOf(cause),
                        Set.of((String[]) row.getArray("rows").getArray()));
    }

    private static @Nullable Said said(PersonId person, ResultSet row) throws SQLException {
        OffsetDateTime tried = row.getObject("tried_at", OffsetDateTime.class);
        String kept = row.getString("kept");
        String fault = row.getString("fault");
        return tried == null
                ? null
                : new Said(
                        person,
                        kept == null ? null : JSON.readValue(kept, LIST),
                        AnswerRows.instant(row, "fetched_at"),
                        tried.toInstant(),
                        fault == null ? null : SiasnFault.valueOf(fault));
    }

    private static String years(List<KeptRating> kept) {
        return kept.stream()
                .map(one -> one.year() == null ? 0 : one.year())
                .distinct()
                .map(year -> Integer.toString(year))
                .collect(Collectors.joining(","));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static String[] texts(List<Said> said, Function<Said, @Nullable String> value) {
        return said.stream().map(value).toArray(String[]::new);
    }
}
