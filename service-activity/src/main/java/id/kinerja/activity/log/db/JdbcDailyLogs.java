package id.kinerja.activity.log.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.activity.log.Charge;
import id.kinerja.activity.log.DailyLog;
import id.kinerja.activity.log.DailyLogId;
import id.kinerja.activity.log.DailyLogs;
import id.kinerja.activity.log.DecidedBy;
import id.kinerja.activity.log.LogEntry;
import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
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
class JdbcDailyLogs implements DailyLogs {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String ADD =
            """
            insert into daily_log (agency_id, log_id, person_id, client_id, date, result_id, text, minutes, quantity,
                                   bukti_dukung, client_time, starts_at, ends_at, state)
            select platform.agency(), log_id, :person, client_id, date, result_id, text, minutes, quantity,
                   bukti_dukung, client_time, starts_at, ends_at, 'SUBMITTED'
            from unnest(:ids::uuid[], :clients::text[], :dates::date[], :results::uuid[], :texts::text[], :minutes::int[],
                        :quantities::numeric[], :proofs::text[], :clientTimes::timestamptz[], :starts::time[], :ends::time[])
                as entry (log_id, client_id, date, result_id, text, minutes, quantity, bukti_dukung, client_time,
                          starts_at, ends_at)
            returning *
            """;

    private static final String WRITE =
            """
            update daily_log
            set date = :date, result_id = :result, text = :text, minutes = :minutes, quantity = :quantity::numeric,
                bukti_dukung = :proof, client_time = :clientTime::timestamptz, starts_at = :starts::time,
                ends_at = :ends::time, state = 'SUBMITTED', reason = null,
                returned_by = null, in_name_of = null, revision = revision + 1
            where log_id = :id
            returning *
            """;

    private static final String VERIFY =
            """
            update daily_log set state = 'VERIFIED', verified_by = :by, in_name_of = :inNameOf::uuid, verified_at = :at,
                revision = revision + 1
            where log_id = any(:ids)
            returning *
            """;

    private static final String OF_MONTH =
            """
            select * from daily_log
            where person_id = :person and date between :from and :to and (date, log_id) > (:afterDate, :afterId)
            order by date, log_id limit :limit
            """;

    private static final String WAITING =
            """
            select distinct log.*
            from unnest(:people::uuid[], :firsts::date[], :lasts::date[]) as charge (person_id, first, last)
            join daily_log log on log.person_id = charge.person_id and log.date between charge.first and charge.last
            where log.state = 'SUBMITTED' and log.log_id > :after
            order by log.log_id limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcDailyLogs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('log of ' || :person, 0))")
                .param("person", person.toString())
                .query((row, number) -> true)
                .list();
    }

    @Override
    public Map<String, DailyLog> sentBefore(PersonId person, Collection<String> clientIds) {
        return jdbc
                .sql(
                        "select * from daily_log where person_id = :person and client_id = any(:clients)")
                .param("person", person.value())
                .param("clients", clientIds.toArray(String[]::new))
                .query(DailyLogRow::log)
                .list()
                .stream()
                .collect(toMap(log -> log.written().entry().clientId(), Function.identity()));
    }

    @Override
    public List<DailyLog> add(PersonId person, List<LogEntry> entries) {
        return jdbc.sql(ADD)
                .param("person", person.value())
                .param("ids", texts(entries, entry -> DailyLogId.next()))
                .param("clients", texts(entries, LogEntry::clientId))
                .param("dates", texts(entries, LogEntry::date))
                .param("results", texts(entries, LogEntry::result))
                .param("texts", texts(entries, LogEntry::text))
                .param(
                        "minutes",
                        entries.stream()
                                .map(entry -> entry.duration().minutes())
                                .toArray(Integer[]::new))
                .param("quantities", texts(entries, entry -> entry.quantity().decimal()))
                .param("proofs", entries.stream().map(LogEntry::buktiDukung).toArray(String[]::new))
                .param(
                        "clientTimes",
                        entries.stream().map(JdbcDailyLogs::clientTime).toArray(String[]::new))
                .param("starts", entries.stream().map(JdbcDailyLogs::start).toArray(String[]::new))
                .param("ends", entries.stream().map(JdbcDailyLogs::end).toArray(String[]::new))
                .query(DailyLogRow::log)
                .list();
    }

    @Override
    public List<DailyLog> findForChange(Collection<DailyLogId> ids) {
        return jdbc.sql(
                        "select * from daily_log where log_id = any(:ids) order by log_id for update")
                .param("ids", ids.stream().map(DailyLogId::value).toArray(UUID[]::new))
                .query(DailyLogRow::log)
                .list();
    }

    @Override
    public DailyLog write(DailyLog log, LogEntry entry) {
        return jdbc.sql(WRITE)
                .param("id", log.written().id().value())
                .param("date", entry.date())
                .param("result", entry.result())
                .param("text", entry.text())
                .param("minutes", entry.duration().minutes())
                .param("quantity", entry.quantity().decimal())
                .param("proof", entry.buktiDukung())
                .param("clientTime", clientTime(entry))
                .param("starts", start(entry))
                .param("ends", end(entry))
                .query(DailyLogRow::log)
                .single();
    }

    @Override
    public DailyLog giveBack(DailyLog log, String reason, DecidedBy by) {
        return jdbc.sql(
                        "update daily_log set state = 'RETURNED', reason = :reason, returned_by = :by,"
                                + " in_name_of = :inNameOf::uuid, revision = revision + 1"
                                + " where log_id = :id returning *")
                .param("by", by.person().value())
                .param("inNameOf", text(by.inNameOf()))
                .param("id", log.written().id().value())
                .param("reason", reason)
                .query(DailyLogRow::log)
                .single();
    }

    @Override
    public List<DailyLog> verify(List<DailyLog> logs, DecidedBy by, Instant at) {
        return jdbc.sql(VERIFY)
                .param("by", by.person().value())
                .param("inNameOf", text(by.inNameOf()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param(
                        "ids",
                        logs.stream().map(log -> log.written().id().value()).toArray(UUID[]::new))
                .query(DailyLogRow::log)
                .list();
    }

    @Override
    public Map<LocalDate, Integer> minutes(PersonId person, Set<LocalDate> dates) {
        return jdbc
                .sql(
                        "select date, sum(minutes) as minutes from daily_log"
                                + " where person_id = :person and date = any(:dates::date[]) group by date")
                .param("person", person.value())
                .param("dates", dates.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(
                        (row, number) ->
                                Map.entry(
                                        row.getObject("date", LocalDate.class),
                                        row.getInt("minutes")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<DailyLog> ofMonth(
            PersonId person, YearMonth month, @Nullable Place after, int limit) {
        return jdbc.sql(OF_MONTH)
                .param("person", person.value())
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .param("afterDate", after == null ? month.atDay(1).minusDays(1) : after.date())
                .param("afterId", after == null ? BEFORE_ALL : after.id().value())
                .param("limit", limit)
                .query(DailyLogRow::log)
                .list();
    }

    @Override
    public List<DailyLog> waiting(Set<Charge> charges, @Nullable DailyLogId after, int limit) {
        return jdbc.sql(WAITING)
                .param("people", texts(charges, Charge::person))
                .param("firsts", texts(charges, charge -> charge.during().from()))
                .param("lasts", texts(charges, charge -> charge.during().lastDay()))
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query(DailyLogRow::log)
                .list();
    }

    @Override
    public List<LogEntry> withHours(PersonId person, Set<LocalDate> dates) {
        return jdbc
                .sql(
                        "select * from daily_log where agency_id = platform.agency() and person_id = :person"
                                + " and date = any(:dates::date[]) and starts_at is not null")
                .param("person", person.value())
                .param("dates", dates.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(DailyLogRow::log)
                .list()
                .stream()
                .map(log -> log.written().entry())
                .toList();
    }

    private static @Nullable String start(LogEntry entry) {
        return entry.hours() == null ? null : entry.hours().from().toString();
    }

    private static @Nullable String end(LogEntry entry) {
        return entry.hours() == null ? null : entry.hours().until().toString();
    }

    private static @Nullable String text(@Nullable PersonId person) {
        return person == null ? null : person.toString();
    }

    private static @Nullable String clientTime(LogEntry entry) {
        return entry.clientTime() == null ? null : entry.clientTime().toString();
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, Object> value) {
        return rows.stream().map(row -> value.apply(row).toString()).toArray(String[]::new);
    }
}
