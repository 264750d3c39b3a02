package id.kinerja.integration.terminal.db;

import id.kinerja.integration.terminal.AttlogLine;
import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.BatchSorting;
import id.kinerja.integration.terminal.Report;
import id.kinerja.integration.terminal.Tally;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.kernel.UuidV7;
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

    private static final String KEEP_PUNCHES =
            """
            insert into punch (agency_id, serial_number, punch_id, raw_id, received_at, pin, device_time,
                               status, verify, person_id, occurred_at, external_id, evidence)
            select platform.agency(), :serial, punch_id, raw_id, received_at, pin, device_time,
                   status, verify, person_id, occurred_at, external_id, evidence::jsonb
            from unnest(:ids::uuid[], :raws::uuid[], :receipts::timestamptz[], :pins::text[], :times::timestamp[],
                        :statuses::int[], :verifies::int[], :people::uuid[], :instants::timestamptz[],
                        :externals::text[], :evidences::text[])
                as came (punch_id, raw_id, received_at, pin, device_time, status, verify, person_id,
                         occurred_at, external_id, evidence)
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

    private static final String TOLD =
            """
            select external_id, occurred_at, status,
                   case when pin = person_id::text then nip else pin end as subject
            from punch join person using (person_id)
            where punch.agency_id = platform.agency() and serial_number = :serial and external_id = any(:externals)
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
