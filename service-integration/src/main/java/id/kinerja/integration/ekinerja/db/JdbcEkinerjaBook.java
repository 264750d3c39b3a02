package id.kinerja.integration.ekinerja.db;

import id.kinerja.integration.ekinerja.EkinerjaBook;
import id.kinerja.integration.ekinerja.EkinerjaComparison;
import id.kinerja.integration.ekinerja.EkinerjaMarks;
import id.kinerja.integration.ekinerja.Exclusion;
import id.kinerja.integration.ekinerja.OwnRating;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEkinerjaBook implements EkinerjaBook {

    private static final String TELL =
            """
            insert into own_rating as known
                (agency_id, rating_id, person_id, unit_id, period, hasil, perilaku, predikat, epoch, revision, open)
            select platform.agency(), told.*
            from unnest(:ratings::uuid[], :people::uuid[], :units::uuid[], :periods::text[], :hasil::text[], :perilaku::text[],
                        :predikat::text[], :epochs::bigint[], :revisions::bigint[], :open::boolean[]) as told
            on conflict (agency_id, rating_id) do update
            set person_id = excluded.person_id, unit_id = excluded.unit_id, period = excluded.period, hasil = excluded.hasil,
                perilaku = excluded.perilaku, predikat = excluded.predikat, epoch = excluded.epoch,
                revision = excluded.revision, open = excluded.open
            where (known.epoch, known.revision) < (excluded.epoch, excluded.revision)
            """;

    private static final String KEEP_RATINGS =
            """
            insert into ekinerja_rating (agency_id, month, person_id, hasil, perilaku, predikat, brought_by)
            select platform.agency(), :month, told.*, :by
            from unnest(:people::uuid[], :hasil::text[], :perilaku::text[], :predikat::text[]) as told
            on conflict (agency_id, month, person_id) do update
            set hasil = excluded.hasil, perilaku = excluded.perilaku, predikat = excluded.predikat,
                brought_by = excluded.brought_by, brought_at = clock_timestamp()
            """;

    private static final String KEEP_UNREAD =
            """
            insert into ekinerja_unread (agency_id, month, person_id, brought_by)
            select platform.agency(), :month, person_id, :by from unnest(:people::uuid[]) as told (person_id)
            on conflict (agency_id, month, person_id) do update
            set brought_by = excluded.brought_by, brought_at = clock_timestamp()
            """;

    private static final String READ =
            """
            delete from ekinerja_unread
            where agency_id = platform.agency() and month = :month and person_id = any(:people)
            """;

    private static final String KEEP_SKPS =
            """
            insert into ekinerja_skp (agency_id, year, person_id, acting, until_day, brought_by)
            select platform.agency(), :year, person_id, acting, max(until_day), :by
            from unnest(:people::uuid[], :acting::boolean[], :untils::date[]) as told (person_id, acting, until_day)
            group by person_id, acting
            on conflict (agency_id, year, person_id, acting) do update
            set until_day = excluded.until_day, brought_by = excluded.brought_by, brought_at = clock_timestamp()
            """;

    // Of several of ours for one month, such as of two posts, that of the definitive one counts.
    private static final String COMPARED =
            """
            select who.person_id, theirs.hasil as their_hasil, theirs.perilaku as their_perilaku,
                   theirs.predikat as their_predikat, ours.hasil as our_hasil, ours.perilaku as our_perilaku,
                   ours.predikat as our_predikat, excluded.reason,
                   exists (select from ekinerja_unread unread
                           where unread.agency_id = platform.agency() and unread.month = :month
                             and unread.person_id = who.person_id) as unread
            from (select person_id from ekinerja_rating
                  where agency_id = platform.agency() and month = :month
                    and (:after::uuid is null or person_id > :after::uuid)
                  union
                  select person_id from ekinerja_unread
                  where agency_id = platform.agency() and month = :month
                    and (:after::uuid is null or person_id > :after::uuid)
                  union
                  select person_id from own_rating
                  where agency_id = platform.agency() and period = :month
                    and (:after::uuid is null or person_id > :after::uuid)
                  order by person_id limit :limit) who
            left join ekinerja_rating theirs
                   on theirs.agency_id = platform.agency() and theirs.month = :month and theirs.person_id = who.person_id
            left join lateral (
                select hasil, perilaku, predikat from own_rating mine
                left join assignment place on place.agency_id = mine.agency_id and place.person_id = mine.person_id
                    and place.unit_id = mine.unit_id and place.is_primary and place.valid_from <= :to
                    and (place.valid_to is null or place.valid_to >= :from)
                where mine.agency_id = platform.agency() and mine.period = :month and mine.person_id = who.person_id
                order by place.valid_from desc nulls last, mine.epoch desc, mine.rating_id desc limit 1) ours on true
            left join lateral (
                select reason from ekinerja_exclusion out
                where out.agency_id = platform.agency() and out.person_id = who.person_id
                  and out.from_day <= :to and (out.to_day is null or out.to_day >= :from)
                order by out.from_day desc limit 1) excluded on true
            order by who.person_id
            """;

    private static final String MISSING =
            """
            select person.person_id from person
            where person.agency_id = platform.agency() and person.nip is not null
              and (:after::uuid is null or person.person_id > :after::uuid)
              and exists (select from service_period service
                          where service.agency_id = person.agency_id and service.person_id = person.person_id
                            and service.serves and service.valid_from <= :day
                            and (service.valid_to is null or service.valid_to >= :day))
              and exists (select from assignment place
                          where place.agency_id = person.agency_id and place.person_id = person.person_id
                            and place.is_primary and place.valid_from <= :day
                            and (place.valid_to is null or place.valid_to >= :day))
              and not exists (select from ekinerja_skp listed
                              where listed.agency_id = person.agency_id and listed.year = :year
                                and listed.person_id = person.person_id and not listed.acting)
              and not exists (select from ekinerja_exclusion out
                              where out.agency_id = person.agency_id and out.person_id = person.person_id
                                and out.from_day <= :day and (out.to_day is null or out.to_day >= :day))
            order by person.person_id limit :limit
            """;

    private static final String LINES =
            """
            select distinct on (person.nip) person.nip, person.name, coalesce(place.position_name, '') as position_name,
                   mine.hasil, mine.perilaku, mine.predikat
            from own_rating mine
            join person on person.agency_id = mine.agency_id and person.person_id = mine.person_id
            left join lateral (
                select held.position_name, held.unit_id from assignment held
                where held.agency_id = mine.agency_id and held.person_id = mine.person_id and held.is_primary
                  and held.valid_from <= :to
                order by held.valid_from desc limit 1) place on true
            where mine.agency_id = platform.agency() and mine.period = :month and person.nip is not null
            order by person.nip, (place.unit_id = mine.unit_id) desc nulls last, mine.epoch desc, mine.rating_id desc
            """;

    private static final String MONTH = "month";
    private static final String PEOPLE = "people";
    private static final String HASIL = "hasil";
    private static final String PERILAKU = "perilaku";
    private static final String PREDIKAT = "predikat";

    private final JdbcClient jdbc;

    JdbcEkinerjaBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void tell(List<OwnRating> ratings) {
        marks(jdbc.sql(TELL), ratings.stream().map(OwnRating::marks).toList())
                .param("ratings", ratings.stream().map(OwnRating::id).toArray(UUID[]::new))
                .param(
                        PEOPLE,
                        ratings.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .param(
                        "units",
                        ratings.stream().map(one -> one.unit().value()).toArray(UUID[]::new))
                .param("periods", ratings.stream().map(OwnRating::period).toArray(String[]::new))
                .param("epochs", ratings.stream().map(OwnRating::epoch).toArray(Long[]::new))
                .param("revisions", ratings.stream().map(OwnRating::revision).toArray(Long[]::new))
                .param("open", ratings.stream().map(OwnRating::open).toArray(Boolean[]::new))
                .update();
    }

    @Override
    public void keepRatings(
            PersonId broughtBy, YearMonth month, Map<PersonId, EkinerjaMarks> ratings) {
        List<Map.Entry<PersonId, EkinerjaMarks>> all = List.copyOf(ratings.entrySet());
        marks(jdbc.sql(KEEP_RATINGS), all.stream().map(Map.Entry::getValue).toList())
                .param(MONTH, month.toString())
                .param("by", broughtBy.value())
                .param(PEOPLE, all.stream().map(one -> one.getKey().value()).toArray(UUID[]::new))
                .update();
        jdbc.sql(READ)
                .param(MONTH, month.toString())
                .param(PEOPLE, all.stream().map(one -> one.getKey().value()).toArray(UUID[]::new))
                .update();
    }

    @Override
    public void keepUnread(PersonId broughtBy, YearMonth month, Set<PersonId> people) {
        jdbc.sql(KEEP_UNREAD)
                .param(MONTH, month.toString())
                .param("by", broughtBy.value())
                .param(PEOPLE, people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    @Override
    public void keepSkps(PersonId broughtBy, Year year, List<ListedSkp> skps) {
        jdbc.sql(KEEP_SKPS)
                .param("year", year.getValue())
                .param("by", broughtBy.value())
                .param(PEOPLE, skps.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .param("acting", skps.stream().map(ListedSkp::acting).toArray(Boolean[]::new))
                .param(
                        "untils",
                        skps.stream()
                                .map(one -> one.until() == null ? null : one.until().toString())
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public List<Compared> compared(YearMonth month, @Nullable PersonId after, int limit) {
        return behind(jdbc.sql(COMPARED), after, limit)
                .param(MONTH, month.toString())
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query(JdbcEkinerjaBook::compared)
                .list();
    }

    @Override
    public List<PersonId> missing(Year year, LocalDate day, @Nullable PersonId after, int limit) {
        return behind(jdbc.sql(MISSING), after, limit)
                .param("year", year.getValue())
                .param("day", day)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    @Override
    public List<Line> lines(YearMonth month) {
        return jdbc.sql(LINES)
                .param(MONTH, month.toString())
                .param("to", month.atEndOfMonth())
                .query(
                        (row, number) ->
                                new Line(
                                        new Nip(row.getString("nip")),
                                        row.getString("name"),
                                        row.getString("position_name"),
                                        marksOf(row, "")))
                .list();
    }

    private static JdbcClient.StatementSpec behind(
            JdbcClient.StatementSpec statement, @Nullable PersonId after, int limit) {
        return statement.param("after", after == null ? null : after.value()).param("limit", limit);
    }

    private static JdbcClient.StatementSpec marks(
            JdbcClient.StatementSpec statement, Collection<EkinerjaMarks> marks) {
        return statement
                .param(HASIL, names(marks, EkinerjaMarks::hasil))
                .param(PERILAKU, names(marks, EkinerjaMarks::perilaku))
                .param(PREDIKAT, names(marks, EkinerjaMarks::predikat));
    }

    private static String[] names(
            Collection<EkinerjaMarks> marks, Function<EkinerjaMarks, Enum<?>> value) {
        return marks.stream().map(one -> value.apply(one).name()).toArray(String[]::new);
    }

    private static Compared compared(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new Compared(
                new PersonId(row.getObject("person_id", UUID.class)),
                new EkinerjaComparison(
                        row.getString("their_hasil") == null ? null : marksOf(row, "their_"),
                        row.getString("our_hasil") == null ? null : marksOf(row, "our_"),
                        row.getBoolean("unread"),
                        reason == null ? null : Exclusion.Reason.valueOf(reason)));
    }

    private static EkinerjaMarks marksOf(ResultSet row, String whose) throws SQLException {
        return new EkinerjaMarks(
                RatingLevel.valueOf(row.getString(whose + HASIL)),
                RatingLevel.valueOf(row.getString(whose + PERILAKU)),
                Predikat.valueOf(row.getString(whose + PREDIKAT)));
    }
}
