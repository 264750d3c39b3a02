package id.kinerja.integration.terminal.db;

import id.kinerja.integration.terminal.AttlogLine;
import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.BatchSorting;
import id.kinerja.integration.terminal.ClockDrift;
import id.kinerja.integration.terminal.Report;
import id.kinerja.integration.terminal.Tally;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.kernel.UuidV7;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUploads implements Uploads {

    /** Whoever punches twice within it has most likely not been sure of the first. */
    private static final Duration NEAR = Duration.ofMinutes(1);

    // How a clock goes is known of the lines that are sent as it happens: an older one may have
    // been made before it went wrong.
    // Of two that stand beside each other both are told. What an attendance system says of where it
    // was is held against the area of the unit, or the nearest one above it that has one; whether
    // the agency has any is asked once, since most have none and nobody need be looked for then.
    private static final String KEEP_PUNCHES =
            """
            with came as materialized (
                select came.*, evidence::jsonb as said
                from unnest(:ids::uuid[], :raws::uuid[], :receipts::timestamptz[], :pins::text[], :times::timestamp[],
                            :statuses::int[], :verifies::int[], :people::uuid[], :instants::timestamptz[],
                            :externals::text[], :evidences::text[], :inSeconds::boolean[])
                    as came (punch_id, raw_id, received_at, pin, device_time, status, verify, person_id,
                             occurred_at, external_id, evidence, in_seconds)
            ),
            beside as (
                select came.*, lag(device_time) over lined as before, lead(device_time) over lined as behind
                from came
                window lined as (partition by person_id, status order by device_time, punch_id)
            ),
            flagged as (
                select beside.*,
                       (beside.device_time - before between interval '1 second' and :near::interval
                        or behind - beside.device_time between interval '1 second' and :near::interval
                        or exists (select from punch near
                                   where near.person_id = beside.person_id and near.status = beside.status
                                     and near.device_time between beside.device_time - :near::interval
                                                              and beside.device_time + :near::interval
                                     and near.device_time <> beside.device_time)) as is_near,
                       (abs(terminal.clock_drift_seconds) > :tolerated
                        and abs(extract(epoch from beside.occurred_at - beside.received_at)
                                - terminal.clock_drift_seconds) <= :atOnce
                        or beside.occurred_at > beside.received_at + make_interval(secs => :tolerated)
                        or abs((said #>> '{device,clockOffsetMs}')::numeric) > :tolerated * 1000) as drifts,
                       (coalesce(said ->> 'workMode', 'WFO') = 'WFO'
                        and metres_between((said #>> '{location,lat}')::float8, (said #>> '{location,lon}')::float8,
                                           area.lat::float8, area.lon::float8)
                            > area.radius_m + coalesce((said #>> '{location,accuracyM}')::float8, 0)) as is_outside
                from beside
                join terminal on terminal.agency_id = platform.agency() and terminal.serial_number = :serial
                left join lateral (
                    with recursive upward as (
                        select placed.unit_id, 0 as steps from assignment placed
                        where placed.agency_id = platform.agency() and placed.person_id = beside.person_id
                          and is_primary and placed.valid_from <= beside.device_time::date
                          and (placed.valid_to is null or placed.valid_to >= beside.device_time::date)
                          and said -> 'location' is not null
                          and exists (select from unit_area where unit_area.agency_id = platform.agency())
                        union all
                        select stands.parent_unit_id, steps + 1
                        from upward join unit_parent stands on stands.unit_id = upward.unit_id
                            and stands.from_date <= beside.device_time::date
                            and stands.to_date >= beside.device_time::date
                    )
                    select lat, lon, radius_m from upward join unit_area using (unit_id)
                    order by steps limit 1) area on true
            )
            insert into punch (agency_id, serial_number, punch_id, raw_id, received_at, pin, device_time,
                               status, verify, person_id, occurred_at, external_id, evidence, in_seconds, flags)
            select platform.agency(), :serial, punch_id, raw_id, received_at, pin, device_time,
                   status, verify, person_id, occurred_at, external_id, said, in_seconds,
                   array_remove(array[case when is_near then 'DUPLICATE_NEAR' end,
                                      case when drifts then 'CLOCK_DRIFT' end,
                                      case when is_outside then 'GEO_OUTSIDE' end,
                                      case when said -> 'flags' @> '"MOCK_LOCATION"' then 'MOCK_LOCATION' end,
                                      case when said -> 'flags' @> '"WORKED_ELSEWHERE"' then 'WORKED_ELSEWHERE' end,
                                      case when said -> 'flags' @> '"CAPTURED_OFFLINE"' then 'CAPTURED_OFFLINE' end],
                                null)
            from flagged
            on conflict do nothing
            returning punch_id
            """;

    private static final String SAID_BEFORE =
            """
            select said
            from unnest(:said::text[], :pins::text[], :times::timestamp[], :statuses::int[])
                as asked (said, pin, device_time, status)
            where exists (select from punch
                          where punch.agency_id = platform.agency() and punch.serial_number = :serial
                            and punch.pin = asked.pin and punch.device_time = asked.device_time
                            and punch.status = asked.status)
               or exists (select from quarantined_line kept
                          where kept.agency_id = platform.agency() and kept.serial_number = :serial
                            and kept.said = asked.said)
            """;

    // Each is looked up by itself: compared with a whole array, every punch of the source would be
    // held against all of them as soon as the planner takes another index.
    private static final String TOLD =
            """
            select kept.external_id, occurred_at, status,
                   case when pin = person_id::text then number else pin end as subject
            from unnest(:externals::text[]) as asked (external_id)
            cross join lateral (
                select * from punch
                where agency_id = platform.agency() and serial_number = :serial
                  and punch.external_id = asked.external_id
                limit 1) kept
            join person using (person_id)
            """;

    private final JdbcClient jdbc;

    JdbcUploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UUID keepRaw(
            String serialNumber, String kind, String stamp, UploadSource source, byte[] body) {
        UUID id = UuidV7.next();
        jdbc.sql(
                        """
                        insert into raw_upload (agency_id, raw_id, serial_number, kind, stamp, source, query, user_agent, body)
                        values (platform.agency(), :id, :serial, :kind, :stamp, :source, :query::text,
                                :agent::text, :body)
                        """)
                .param("id", id)
                .param("serial", serialNumber)
                .param("kind", kind)
                .param("stamp", stamp)
                .param("source", source.address())
                .param("query", source.query())
                .param("agent", source.userAgent())
                .param("body", body)
                .update();
        return id;
    }

    @Override
    public Set<UUID> keepPunches(Terminal terminal, List<AttlogSorting.Sorted> punches) {
        return jdbc.sql(KEEP_PUNCHES)
                .param("serial", terminal.serialNumber())
                .param("near", NEAR.toString())
                .param("tolerated", ClockDrift.TOLERATED.toSeconds())
                .param("atOnce", ClockDrift.AT_ONCE.toSeconds())
                .param("ids", ids(punches, punch -> punch.source().id()))
                .param("raws", ids(punches, punch -> punch.source().raw()))
                .param("receipts", texts(punches, punch -> punch.source().receivedAt()))
                .param("pins", texts(punches, AttlogSorting.Sorted::pin))
                .param("times", texts(punches, punch -> punch.line().deviceTime()))
                .param("statuses", numbers(punches, punch -> punch.line().status()))
                .param("verifies", numbers(punches, JdbcUploads::verify))
                .param("people", ids(punches, punch -> punch.person().value()))
                .param("instants", texts(punches, AttlogSorting.Sorted::occurredAt))
                .param("externals", reported(punches, Report::externalId))
                .param("evidences", reported(punches, Report::evidence))
                .param(
                        "inSeconds",
                        punches.stream()
                                .map(AttlogSorting.Sorted::inSeconds)
                                .toArray(Boolean[]::new))
                .query((row, number) -> row.getObject("punch_id", UUID.class))
                .set();
    }

    @Override
    public Set<String> saidBefore(String serialNumber, Collection<AttlogLine> lines) {
        return jdbc.sql(SAID_BEFORE)
                .param("serial", serialNumber)
                .param("said", lines.stream().map(AttlogLine::said).toArray(String[]::new))
                .param("pins", lines.stream().map(AttlogLine::pin).toArray(String[]::new))
                .param(
                        "times",
                        lines.stream()
                                .map(line -> line.deviceTime().toString())
                                .toArray(String[]::new))
                .param("statuses", lines.stream().map(AttlogLine::status).toArray(Integer[]::new))
                .query((row, number) -> row.getString("said"))
                .set();
    }

    @Override
    public Map<String, BatchSorting.Told> told(
            String serialNumber, Collection<String> externalIds) {
        Map<String, BatchSorting.Told> told = new HashMap<>();
        jdbc.sql(TOLD)
                .param("serial", serialNumber)
                .param("externals", externalIds.toArray(String[]::new))
                .query(
                        row -> {
                            told.put(
                                    row.getString("external_id"),
                                    new BatchSorting.Told(
                                            row.getObject("occurred_at", OffsetDateTime.class)
                                                    .toInstant(),
                                            row.getInt("status"),
                                            row.getString("subject")));
                        });
        return told;
    }

    private static @Nullable Integer verify(AttlogSorting.Sorted punch) {
        int verify = punch.line().verify();
        return verify == AttlogLine.NOT_SAID ? null : verify;
    }

    private static @Nullable String[] reported(
            List<AttlogSorting.Sorted> punches, Function<Report, String> value) {
        return punches.stream()
                .map(punch -> punch.line().report())
                .map(report -> report == null ? null : value.apply(report))
                .toArray(String[]::new);
    }

    private static UUID[] ids(
            List<AttlogSorting.Sorted> punches, Function<AttlogSorting.Sorted, UUID> value) {
        return punches.stream().map(value).toArray(UUID[]::new);
    }

    private static String[] texts(
            List<AttlogSorting.Sorted> punches, Function<AttlogSorting.Sorted, Object> value) {
        return punches.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    private static @Nullable Integer[] numbers(
            List<AttlogSorting.Sorted> punches,
            Function<AttlogSorting.Sorted, @Nullable Integer> value) {
        return punches.stream().map(value).toArray(Integer[]::new);
    }

    @Override
    public void count(String serialNumber, LocalDate day, Tally tally) {
        jdbc.sql(
                        """
                        insert into terminal_tally as kept
                            (agency_id, serial_number, date, lines, punches, put_aside, repeated)
                        values (platform.agency(), :serial, :day, :lines, :punches, :aside, :repeated)
                        on conflict (serial_number, date) do update
                        set lines = kept.lines + excluded.lines, punches = kept.punches + excluded.punches,
                            put_aside = kept.put_aside + excluded.put_aside, repeated = kept.repeated + excluded.repeated
                        """)
                .param("serial", serialNumber)
                .param("day", day)
                .param("lines", tally.lines())
                .param("punches", tally.punches())
                .param("aside", tally.putAside())
                .param("repeated", tally.repeated())
                .update();
    }
}
