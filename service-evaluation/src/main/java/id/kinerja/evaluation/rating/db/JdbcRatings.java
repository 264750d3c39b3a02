package id.kinerja.evaluation.rating.db;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.evaluation.rating.Rating;
import id.kinerja.evaluation.rating.RatingId;
import id.kinerja.evaluation.rating.Ratings;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRatings implements Ratings {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String DRAFT =
            """
            insert into rating as kept
                (agency_id, rating_id, person_id, unit_id, period, assessor_id, recorded_by, hasil_kerja, perilaku,
                 predikat, note)
            select platform.agency(), * from unnest(:ids::uuid[], :people::uuid[], :units::uuid[], :periods::text[],
                                                    :assessors::uuid[], :recorders::uuid[], :results::text[],
                                                    :behaviours::text[], :predikats::text[], :notes::text[])
            on conflict (person_id, period) do update
            set unit_id = excluded.unit_id, assessor_id = excluded.assessor_id, recorded_by = excluded.recorded_by,
                hasil_kerja = excluded.hasil_kerja, perilaku = excluded.perilaku, predikat = excluded.predikat,
                note = excluded.note, revision = kept.revision + 1
            where kept.delivered_at is null
            returning *
            """;

    private static final String DELIVER =
            """
            update rating set delivered_at = :at, revision = revision + 1
            where rating_id = any(:ids)
            returning *
            """;

    private static final String CORRECT =
            """
            update rating
            set hasil_kerja = :result, perilaku = :behaviour, predikat = :predikat, settled_at = :at,
                revision = revision + 1
            where rating_id = :id
            returning *
            """;

    private static final String MADE_BY =
            """
            select * from rating
            where (assessor_id = :maker or recorded_by = :maker) and period = :period and person_id > :after
            order by person_id limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcRatings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Rating> draft(List<Rating.Content> contents) {
        return jdbc.sql(DRAFT)
                .param("ids", texts(contents, Rating.Content::id))
                .param("people", texts(contents, Rating.Content::person))
                .param("units", texts(contents, Rating.Content::unit))
                .param("periods", texts(contents, Rating.Content::period))
                .param("assessors", texts(contents, Rating.Content::assessor))
                .param("recorders", texts(contents, Rating.Content::recordedBy))
                .param("results", texts(contents, Rating.Content::hasilKerja))
                .param("behaviours", texts(contents, Rating.Content::perilaku))
                .param("predikats", texts(contents, Rating.Content::predikat))
                .param("notes", texts(contents, Rating.Content::note))
                .query(JdbcRatings::rating)
                .list();
    }

    @Override
    public Optional<Rating> find(RatingId id) {
        return jdbc.sql("select * from rating where rating_id = :id")
                .param("id", id.value())
                .query(JdbcRatings::rating)
                .optional();
    }

    @Override
    public Optional<Rating> of(PersonId person, RatingPeriod period) {
        return jdbc.sql("select * from rating where person_id = :person and period = :period")
                .param("person", person.value())
                .param("period", period.toString())
                .query(JdbcRatings::rating)
                .optional();
    }

    @Override
    public List<Rating> findForChange(RatingPeriod period, Set<PersonId> people) {
        return jdbc.sql(
                        "select * from rating where period = :period and person_id = any(:people)"
                                + " order by person_id for update")
                .param("period", period.toString())
                .param("people", ids(people))
                .query(JdbcRatings::rating)
                .list();
    }

    @Override
    public List<Rating> deliver(List<Rating> drafts, Instant at) {
        return jdbc.sql(DELIVER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param(
                        "ids",
                        drafts.stream()
                                .map(draft -> draft.content().id().value())
                                .toArray(UUID[]::new))
                .query(JdbcRatings::rating)
                .list();
    }

    @Override
    public List<Rating> madeBy(
            PersonId maker, RatingPeriod period, @Nullable PersonId after, int limit) {
        return jdbc.sql(MADE_BY)
                .param("maker", maker.value())
                .param("period", period.toString())
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query(JdbcRatings::rating)
                .list();
    }

    @Override
    public Map<Predikat, Integer> counts(RatingPeriod period) {
        return jdbc
                .sql(
                        "select predikat, count(*) as people from rating where period = :period"
                                + " and agency_id = platform.agency() and delivered_at is not null group by predikat")
                .param("period", period.toString())
                .query(
                        (row, number) ->
                                Map.entry(
                                        Predikat.valueOf(row.getString("predikat")),
                                        row.getInt("people")))
                .list()
                .stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                Integer::sum,
                                () -> new EnumMap<>(Predikat.class)));
    }

    @Override
    public Set<PersonId> drafted(Collection<PersonId> people, RatingPeriod period) {
        return rated(people, period, "");
    }

    @Override
    public boolean undelivered(PersonId maker, RatingPeriod period) {
        return jdbc.sql(
                        "select exists (select from rating where recorded_by = :maker"
                                + " and period = :period and delivered_at is null)")
                .param("maker", maker.value())
                .param("period", period.toString())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<PersonId> delivered(Collection<PersonId> people, RatingPeriod period) {
        return rated(people, period, " and delivered_at is not null");
    }

    private Set<PersonId> rated(
            Collection<PersonId> people, RatingPeriod period, String condition) {
        return jdbc
                .sql(
                        "select person_id from rating where person_id = any(:people) and period = :period"
                                + condition)
                .param("people", ids(people))
                .param("period", period.toString())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    @Override
    public Rating correct(Rating.Content corrected, Instant at) {
        return jdbc.sql(CORRECT)
                .param("result", corrected.hasilKerja().name())
                .param("behaviour", corrected.perilaku().name())
                .param("predikat", corrected.predikat().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", corrected.id().value())
                .query(JdbcRatings::rating)
                .single();
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static String[] texts(
            List<Rating.Content> contents, Function<Rating.Content, Object> value) {
        return contents.stream()
                .map(content -> value.apply(content).toString())
                .toArray(String[]::new);
    }

    private static Rating rating(ResultSet row, int number) throws SQLException {
        OffsetDateTime delivered = row.getObject("delivered_at", OffsetDateTime.class);
        long revision = row.getLong("revision");
        return delivered == null
                ? new Rating.Draft(content(row), revision)
                : new Rating.Delivered(
                        content(row),
                        delivered.toInstant(),
                        instant(row.getObject("settled_at", OffsetDateTime.class)),
                        revision);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static Rating.Content content(ResultSet row) throws SQLException {
        return new Rating.Content(
                new RatingId(row.getObject("rating_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                RatingPeriod.parse(row.getString("period")),
                new PersonId(row.getObject("assessor_id", UUID.class)),
                new PersonId(row.getObject("recorded_by", UUID.class)),
                RatingLevel.valueOf(row.getString("hasil_kerja")),
                RatingLevel.valueOf(row.getString("perilaku")),
                row.getString("note"));
    }
}
