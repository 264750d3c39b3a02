package id.kinerja.tukin.statement.db;

import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.ToldFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcToldFacts implements ToldFacts {

    private static final String KEEP_DAYS =
            """
            insert into attendance_fact as kept
                (agency_id, person_id, date, unit_id, workday, status, late_minutes, early_minutes, missing_in, missing_out,
                 missed_ceremonies, excused, epoch, revision)
            select platform.agency(), * from unnest(:people::uuid[], :dates::date[], :units::uuid[], :workdays::boolean[],
                                                    :statuses::text[], :lates::int[], :earlies::int[],
                                                    :missingIns::boolean[], :missingOuts::boolean[], :ceremonies::int[],
                                                    :excuses::boolean[],
                                                    :epochs::bigint[], :revisions::bigint[])
            on conflict (person_id, date) do update
            set unit_id = excluded.unit_id, workday = excluded.workday, status = excluded.status,
                late_minutes = excluded.late_minutes, early_minutes = excluded.early_minutes,
                missing_in = excluded.missing_in, missing_out = excluded.missing_out,
                missed_ceremonies = excluded.missed_ceremonies, excused = excluded.excused,
                epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            returning person_id || '|' || date
            """;

    private static final String KEEP_CORRECTIONS =
            """
            insert into attendance_correction_fact as kept
                (agency_id, person_id, date, unit_id, workday, status, late_minutes, early_minutes, missing_in, missing_out,
                 missed_ceremonies, excused, day_revision, epoch, revision)
            select platform.agency(), * from unnest(:people::uuid[], :dates::date[], :units::uuid[], :workdays::boolean[],
                                                    :statuses::text[], :lates::int[], :earlies::int[],
                                                    :missingIns::boolean[], :missingOuts::boolean[], :ceremonies::int[],
                                                    :excuses::boolean[],
                                                    :dayRevisions::bigint[], :epochs::bigint[], :revisions::bigint[])
            on conflict (person_id, date) do update
            set unit_id = excluded.unit_id, workday = excluded.workday, status = excluded.status,
                late_minutes = excluded.late_minutes, early_minutes = excluded.early_minutes,
                missing_in = excluded.missing_in, missing_out = excluded.missing_out,
                missed_ceremonies = excluded.missed_ceremonies, excused = excluded.excused,
                day_revision = excluded.day_revision, epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            returning person_id || '|' || date
            """;

    private static final String KEEP_RATINGS =
            """
            insert into rating_fact as kept (agency_id, rating_id, person_id, period, predikat, epoch, revision)
            select platform.agency(), * from unnest(:ids::uuid[], :people::uuid[], :periods::text[], :predikats::text[],
                                                    :epochs::bigint[], :revisions::bigint[])
            on conflict (rating_id) do update
            set predikat = excluded.predikat, epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            returning rating_id::text
            """;

    private static final String KEEP_LEAVES =
            """
            insert into leave_fact as kept
                (agency_id, leave_id, person_id, type, cause, during, decree, decree_date, approved, epoch, revision)
            select platform.agency(), leave_id, person_id, type, cause, daterange(starts, ends, '[]'), decree, decree_date,
                   approved, epoch, revision
            from unnest(:ids::uuid[], :people::uuid[], :types::text[], :causes::text[], :starts::date[], :ends::date[],
                        :decrees::text[], :decreeDates::date[], :approved::boolean[], :epochs::bigint[], :revisions::bigint[])
                as told (leave_id, person_id, type, cause, starts, ends, decree, decree_date, approved, epoch, revision)
            on conflict (leave_id) do update
            set type = excluded.type, cause = excluded.cause, during = excluded.during, decree = excluded.decree,
                decree_date = excluded.decree_date, approved = excluded.approved,
                epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            returning leave_id::text
            """;

    private static final String KEEP_DECISIONS =
            """
            insert into discipline_fact as kept
                (agency_id, decision_id, person_id, punishment, decree, effective_from, effective_to, in_force, epoch,
                 revision)
            select platform.agency(), * from unnest(:ids::uuid[], :people::uuid[], :punishments::text[], :decrees::text[],
                                                    :effective::date[], :until::date[], :inForce::boolean[],
                                                    :epochs::bigint[], :revisions::bigint[])
            on conflict (decision_id) do update
            set punishment = excluded.punishment, decree = excluded.decree, effective_from = excluded.effective_from,
                effective_to = excluded.effective_to, in_force = excluded.in_force, epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            returning decision_id::text
            """;

    private static final String KEEP_PERIODS =
            """
            insert into period_fact as kept
                (agency_id, unit_id, month, starts, ends, closed, person_days, hash, epoch, revision)
            select platform.agency(), * from unnest(:units::uuid[], :months::text[], :starts::date[], :ends::date[],
                                                    :closed::boolean[], :personDays::bigint[], :hashes::text[],
                                                    :epochs::bigint[], :revisions::bigint[])
            on conflict (unit_id, month) do update
            set starts = excluded.starts, ends = excluded.ends, closed = excluded.closed,
                person_days = excluded.person_days, hash = excluded.hash,
                epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            """;

    private final JdbcClient jdbc;

    JdbcToldFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ToldDay> keepDays(List<ToldDay> days) {
        var statement = versioned(KEEP_DAYS, days, ToldDay::version);
        return news(ofDays(statement, days), days, JdbcToldFacts::key);
    }

    @Override
    public List<ToldCorrection> keepCorrections(List<ToldCorrection> corrections) {
        List<ToldDay> days = corrections.stream().map(ToldCorrection::day).toList();
        var statement =
                versioned(KEEP_CORRECTIONS, days, ToldDay::version)
                        .param(
                                "dayRevisions",
                                array(corrections, ToldCorrection::dayRevision, Long[]::new));
        return news(ofDays(statement, days), corrections, told -> key(told.day()));
    }

    @Override
    public List<ToldRating> keepRatings(List<ToldRating> ratings) {
        var statement =
                versioned(KEEP_RATINGS, ratings, ToldRating::version)
                        .param("ids", texts(ratings, ToldRating::id))
                        .param("people", texts(ratings, ToldRating::person))
                        .param("periods", texts(ratings, ToldRating::period))
                        .param("predikats", texts(ratings, ToldRating::predikat));
        return news(statement, ratings, told -> told.id().toString());
    }

    @Override
    public List<ToldLeave> keepLeaves(List<ToldLeave> leaves) {
        var statement =
                versioned(KEEP_LEAVES, leaves, ToldLeave::version)
                        .param("ids", texts(leaves, ToldLeave::id))
                        .param("people", texts(leaves, ToldLeave::person))
                        .param("types", texts(leaves, ToldLeave::type))
                        .param(
                                "causes",
                                leaves.stream().map(JdbcToldFacts::cause).toArray(String[]::new))
                        .param("starts", texts(leaves, told -> told.during().from()))
                        .param("ends", texts(leaves, told -> told.during().lastDay()))
                        .param("decrees", texts(leaves, ToldLeave::decree))
                        .param("decreeDates", texts(leaves, ToldLeave::decreeDate))
                        .param("approved", array(leaves, ToldLeave::approved, Boolean[]::new));
        return news(statement, leaves, told -> told.id().toString());
    }

    @Override
    public List<ToldDecision> keepDecisions(List<ToldDecision> decisions) {
        var statement =
                versioned(KEEP_DECISIONS, decisions, ToldDecision::version)
                        .param("ids", texts(decisions, told -> told.discipline().decision()))
                        .param("people", texts(decisions, ToldDecision::person))
                        .param(
                                "punishments",
                                texts(decisions, told -> told.discipline().punishment()))
                        .param("decrees", texts(decisions, ToldDecision::decree))
                        .param("effective", texts(decisions, told -> told.discipline().effective()))
                        .param(
                                "until",
                                decisions.stream().map(JdbcToldFacts::end).toArray(String[]::new))
                        .param("inForce", array(decisions, ToldDecision::inForce, Boolean[]::new));
        return news(statement, decisions, told -> told.discipline().decision().toString());
    }

    @Override
    public void keepPeriods(List<ToldPeriod> periods) {
        versioned(KEEP_PERIODS, periods, ToldPeriod::version)
                .param("units", texts(periods, ToldPeriod::unit))
                .param("months", texts(periods, ToldPeriod::month))
                .param("starts", texts(periods, ToldPeriod::from))
                .param("ends", texts(periods, ToldPeriod::to))
                .param("closed", array(periods, ToldPeriod::closed, Boolean[]::new))
                .param("personDays", array(periods, ToldPeriod::personDays, Long[]::new))
                .param("hashes", periods.stream().map(ToldPeriod::hash).toArray(String[]::new))
                .update();
    }

    /** What was newer than what was there; what came again or too late is no news. */
    private static <T> List<T> news(
            JdbcClient.StatementSpec statement, List<T> told, Function<T, String> key) {
        Set<@Nullable String> kept = statement.query(String.class).set();
        return told.stream().filter(one -> kept.contains(key.apply(one))).toList();
    }

    private static String key(ToldDay day) {
        return day.person() + "|" + day.day().date();
    }

    private static JdbcClient.StatementSpec ofDays(
            JdbcClient.StatementSpec statement, List<ToldDay> days) {
        return statement
                .param("people", texts(days, told -> told.person()))
                .param("dates", texts(days, told -> told.day().date()))
                .param("units", texts(days, ToldDay::unit))
                .param("workdays", array(days, ToldDay::workday, Boolean[]::new))
                .param("statuses", texts(days, told -> told.day().status()))
                .param("lates", ofDays(days, PersonMonth.Day::lateMinutes, Integer[]::new))
                .param("earlies", ofDays(days, PersonMonth.Day::earlyMinutes, Integer[]::new))
                .param("missingIns", ofDays(days, PersonMonth.Day::missingIn, Boolean[]::new))
                .param("missingOuts", ofDays(days, PersonMonth.Day::missingOut, Boolean[]::new))
                .param("ceremonies", ofDays(days, PersonMonth.Day::ceremonies, Integer[]::new))
                .param("excuses", ofDays(days, PersonMonth.Day::byIzin, Boolean[]::new));
    }

    private <T> JdbcClient.StatementSpec versioned(
            String sql, List<T> told, Function<T, Version> version) {
        return jdbc.sql(sql)
                .param("epochs", array(told, one -> version.apply(one).epoch(), Long[]::new))
                .param("revisions", array(told, one -> version.apply(one).revision(), Long[]::new));
    }

    private static <R> R[] ofDays(
            List<ToldDay> days, Function<PersonMonth.Day, R> value, IntFunction<R[]> size) {
        return array(days, told -> value.apply(told.day()), size);
    }

    private static @Nullable String end(ToldDecision told) {
        LocalDate until = told.discipline().until();
        return until == null ? null : until.toString();
    }

    private static @Nullable String cause(ToldLeave told) {
        return Objects.toString(told.cause(), null);
    }

    private static <T> String[] texts(List<T> told, Function<T, Object> value) {
        return array(told, one -> value.apply(one).toString(), String[]::new);
    }

    private static <T, R> R[] array(List<T> told, Function<T, R> value, IntFunction<R[]> size) {
        return told.stream().map(value).toArray(size);
    }
}
