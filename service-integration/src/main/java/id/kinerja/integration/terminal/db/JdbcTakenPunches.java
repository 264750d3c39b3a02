package id.kinerja.integration.terminal.db;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.terminal.AttlogLine;
import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.Enrolment;
import id.kinerja.integration.terminal.ReceivedLine;
import id.kinerja.integration.terminal.Report;
import id.kinerja.integration.terminal.TakenPunches;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTakenPunches implements TakenPunches {

    private static final String WITHDRAW =
            """
            select gone.*, (select number from person where person.person_id = gone.person_id) as number,
                (select kind from raw_upload where raw_upload.raw_id = gone.raw_id)
                in ('FILE', 'TABLE') as by_hand
            from withdraw_punches(:serial, :pin, :person, :from, :until::timestamp, :because) as gone
            order by device_time, punch_id
            """;

    private static final String UNSERVED =
            """
            select distinct punch.serial_number, punch.pin, day.person_id, day.date
            from unnest(:people::uuid[], :dates::date[]) as day (person_id, date)
            join punch on punch.agency_id = platform.agency() and punch.person_id = day.person_id
                and device_time >= day.date and device_time < day.date + 1
            where not exists (select from service_period served
                              where served.agency_id = platform.agency() and served.person_id = day.person_id and serves
                                and valid_from <= day.date and (valid_to is null or valid_to >= day.date))
            order by serial_number, pin, date
            """;

    private static final String REDATE =
            "select person_id, date from redate_punches(:serial, :zone, :since)";

    private final JdbcClient jdbc;

    JdbcTakenPunches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ReceivedLine> withdraw(
            Terminal terminal, Enrolment enrolment, DateRange days, AttlogSorting.Reason because) {
        LocalDate last = days.to();
        return jdbc.sql(WITHDRAW)
                .param("serial", terminal.serialNumber())
                .param("pin", enrolment.pin())
                .param("person", enrolment.person().value())
                .param("from", days.from().atStartOfDay())
                .param("until", last == null ? null : last.plusDays(1).atStartOfDay().toString())
                .param("because", because.name())
                .query(JdbcTakenPunches::line)
                .list();
    }

    @Override
    public List<Unserved> unserved(List<StaleDays.Day> days) {
        return jdbc.sql(UNSERVED)
                .param(
                        "people",
                        days.stream().map(day -> day.person().value()).toArray(UUID[]::new))
                .param(
                        "dates",
                        days.stream().map(day -> day.date().toString()).toArray(String[]::new))
                .query(
                        (row, number) ->
                                new Unserved(
                                        row.getString("serial_number"),
                                        row.getString("pin"),
                                        new StaleDays.Day(
                                                new PersonId(
                                                        row.getObject("person_id", UUID.class)),
                                                row.getObject("date", LocalDate.class))))
                .list();
    }

    /** Of a punch the line that it was made of; whoever was named by his number is so again. */
    private static ReceivedLine line(ResultSet row, int place) throws SQLException {
        String external = row.getString("external_id");
        int verify = row.getInt("verify");
        int how = row.wasNull() ? AttlogLine.NOT_SAID : verify;
        LocalDateTime local = row.getObject("device_time", LocalDateTime.class);
        String pin = row.getString("pin");
        String number = row.getString("number");
        boolean byNumber =
                external != null && number != null && pin.equals(row.getString("person_id"));
        Report report =
                external == null
                        ? null
                        : new Report(
                                external,
                                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                                byNumber ? NomorPegawai.of(number) : null,
                                row.getString("evidence"));
        AttlogLine line =
                new AttlogLine(
                        byNumber ? "" : pin,
                        local,
                        row.getInt("status"),
                        how,
                        report,
                        row.getBoolean("in_seconds")
                                ? row.getObject("occurred_at", OffsetDateTime.class).toInstant()
                                : null);
        return ReceivedLine.again(
                row.getObject("punch_id", UUID.class),
                line.text(),
                Optional.of(line),
                row.getObject("raw_id", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("by_hand"));
    }

    @Override
    public List<StaleDays.Day> redate(Terminal terminal, LocalDate since) {
        return jdbc.sql(REDATE)
                .param("serial", terminal.serialNumber())
                .param("zone", terminal.zone().getId())
                .param("since", since.atStartOfDay())
                .query(
                        (row, number) ->
                                new StaleDays.Day(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getObject("date", LocalDate.class)))
                .list();
    }
}
