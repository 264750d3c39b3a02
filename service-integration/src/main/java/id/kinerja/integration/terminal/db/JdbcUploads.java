package id.kinerja.integration.terminal.db;

import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.Tally;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.kernel.UuidV7;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUploads implements Uploads {

    private static final String KEEP_PUNCHES =
            """
            insert into punch (agency_id, serial_number, punch_id, raw_id, received_at, pin, device_time,
                               status, verify, person_id, occurred_at)
            select platform.agency(), :serial, *
            from unnest(:ids::uuid[], :raws::uuid[], :receipts::timestamptz[], :pins::text[], :times::timestamp[],
                        :statuses::int[], :verifies::int[], :people::uuid[], :instants::timestamptz[])
            on conflict (serial_number, pin, device_time, status) do nothing
            returning punch_id
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
                .param("pins", texts(punches, punch -> punch.line().pin()))
                .param("times", texts(punches, punch -> punch.line().deviceTime()))
                .param("statuses", numbers(punches, punch -> punch.line().status()))
                .param("verifies", numbers(punches, punch -> punch.line().verify()))
                .param("people", ids(punches, punch -> punch.person().value()))
                .param("instants", texts(punches, AttlogSorting.Sorted::occurredAt))
                .query((row, number) -> row.getObject("punch_id", UUID.class))
                .set();
    }

    private static UUID[] ids(
            List<AttlogSorting.Sorted> punches, Function<AttlogSorting.Sorted, UUID> value) {
        return punches.stream().map(value).toArray(UUID[]::new);
    }

    private static String[] texts(
            List<AttlogSorting.Sorted> punches, Function<AttlogSorting.Sorted, Object> value) {
        return punches.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    private static Integer[] numbers(
            List<AttlogSorting.Sorted> punches, Function<AttlogSorting.Sorted, Integer> value) {
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
