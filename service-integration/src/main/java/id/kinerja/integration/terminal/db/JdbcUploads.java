package id.kinerja.integration.terminal.db;

import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.Tally;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.kernel.UuidV7;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUploads implements Uploads {

    private final JdbcClient jdbc;

    JdbcUploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UUID keepRaw(String serialNumber, String kind, String stamp, byte[] body) {
        UUID id = UuidV7.next();
        jdbc.sql(
                        """
                        insert into raw_upload (agency_id, raw_id, serial_number, kind, stamp, body)
                        values (platform.agency(), :id, :serial, :kind, :stamp, :body)
                        """)
                .param("id", id)
                .param("serial", serialNumber)
                .param("kind", kind)
                .param("stamp", stamp)
                .param("body", body)
                .update();
        return id;
    }

    @Override
    public int keepPunches(
            Terminal terminal, UUID raw, List<AttlogSorting.Sorted> punches, Instant receivedAt) {
        return jdbc.sql(
                        """
                        insert into punch (agency_id, serial_number, received_at, raw_id,
                                           punch_id, pin, device_time, status, verify, person_id, occurred_at)
                        select platform.agency(), :serial, :received, :raw, *
                        from unnest(:ids::uuid[], :pins::text[], :times::timestamp[], :statuses::int[],
                                    :verifies::int[], :people::uuid[], :instants::timestamptz[])
                        on conflict (serial_number, pin, device_time, status) do nothing
                        """)
                .param("serial", terminal.serialNumber())
                .param("received", receivedAt.atOffset(ZoneOffset.UTC))
                .param("raw", raw)
                .param("ids", punches.stream().map(punch -> UuidV7.next()).toArray(UUID[]::new))
                .param(
                        "pins",
                        punches.stream().map(punch -> punch.line().pin()).toArray(String[]::new))
                .param(
                        "times",
                        punches.stream()
                                .map(punch -> punch.line().deviceTime().toString())
                                .toArray(String[]::new))
                .param(
                        "statuses",
                        punches.stream()
                                .map(punch -> punch.line().status())
                                .toArray(Integer[]::new))
                .param(
                        "verifies",
                        punches.stream()
                                .map(punch -> punch.line().verify())
                                .toArray(Integer[]::new))
                .param(
                        "people",
                        punches.stream().map(punch -> punch.person().value()).toArray(UUID[]::new))
                .param(
                        "instants",
                        punches.stream()
                                .map(punch -> punch.occurredAt().toString())
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public int putAside(Terminal terminal, UUID raw, List<AttlogSorting.Aside> lines) {
        return jdbc.sql(
                        """
                        insert into quarantined_line (agency_id, serial_number, raw_id, line_id, line, reason)
                        select platform.agency(), :serial, :raw, * from unnest(:ids::uuid[], :lines::text[], :reasons::text[])
                        on conflict (serial_number, line) do nothing
                        """)
                .param("serial", terminal.serialNumber())
                .param("raw", raw)
                .param("ids", lines.stream().map(line -> UuidV7.next()).toArray(UUID[]::new))
                .param(
                        "lines",
                        lines.stream()
                                .map(line -> line.line().replace("\0", ""))
                                .toArray(String[]::new))
                .param(
                        "reasons",
                        lines.stream().map(line -> line.reason().name()).toArray(String[]::new))
                .update();
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
