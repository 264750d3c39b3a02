package id.kinerja.integration.terminal.db;

import id.kinerja.integration.terminal.CloudPull;
import id.kinerja.integration.terminal.CloudPulls;
import id.kinerja.integration.terminal.CloudToken;
import id.kinerja.integration.terminal.Tally;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.crypto.Cipherer;
import id.kinerja.platform.crypto.MasterKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCloudPulls implements CloudPulls {

    private static final String ORDER =
            """
            insert into cloud_pull (agency_id, pull_id, serial_number, first_day, last_day, next_day, asked_by)
            values (platform.agency(), :id, :serial, :from, :to, :from, :by)
            on conflict (serial_number, first_day, last_day) where state = 'WAITING'
            do update set due_at = clock_timestamp()
            returning *
            """;

    private static final String ORDER_NIGHTLY =
            """
            insert into cloud_pull (agency_id, pull_id, serial_number, first_day, last_day, next_day)
            select agency_id, uuidv7(), serial_number, day, :yesterday, day
            from (select t.agency_id, t.serial_number,
                         greatest(t.in_use_since, :earliest::date,
                                  least(:before::date,
                                        (select max(p.last_day) + 1 from cloud_pull p
                                         where p.agency_id = t.agency_id and p.serial_number = t.serial_number
                                           and p.asked_by is null and p.state = 'DONE'))) as day
                  from terminal t
                  where t.agency_id = platform.agency() and t.sealed_token is not null
                    and not exists (select from cloud_pull p
                                    where p.agency_id = t.agency_id and p.serial_number = t.serial_number
                                      and p.asked_by is null and p.last_day >= :yesterday)) wanted
            where day <= :yesterday
            on conflict do nothing
            """;

    private static final String NEXT =
            """
            update cloud_pull
            set due_at = clock_timestamp() + interval '5 minutes', tries = tries + 1
            where pull_id = (select pull_id from cloud_pull
                             where agency_id = platform.agency() and state = 'WAITING' and due_at <= clock_timestamp()
                             order by due_at limit 1 for no key update skip locked)
            returning *
            """;

    private static final String UPDATE =
            """
            update cloud_pull
            set next_day = :next, state = :state, tries = :tries, fault = :fault::text,
                due_at = clock_timestamp() + make_interval(secs => :pause),
                ended_at = case when :ended then clock_timestamp() end,
                lines = :lines, punches = :punches, put_aside = :aside, repeated = :repeated
            where pull_id = :id
            """;

    private static final String LIST =
            """
            select * from cloud_pull
            where agency_id = platform.agency() and serial_number = :serial
              and (:before::uuid is null or pull_id < :before::uuid)
            order by pull_id desc limit :limit
            """;

    private static final int DAYS_BACK = 30;

    private final JdbcClient jdbc;
    private final MasterKey masterKey;

    JdbcCloudPulls(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
    }

    @Override
    public CloudPull order(String serialNumber, DateRange days, PersonId by) {
        return jdbc.sql(ORDER)
                .param("id", UuidV7.next())
                .param("serial", serialNumber)
                .param("from", days.from())
                .param("to", days.lastDay())
                .param("by", by.value())
                .query(JdbcCloudPulls::pull)
                .single();
    }

    @Override
    public void orderNightly(LocalDate yesterday) {
        jdbc.sql(ORDER_NIGHTLY)
                .param("yesterday", yesterday)
                .param("before", yesterday.minusDays(1))
                .param("earliest", yesterday.minusDays(DAYS_BACK))
                .update();
    }

    @Override
    public Optional<CloudPull> next() {
        return jdbc.sql(NEXT).query(JdbcCloudPulls::pull).optional();
    }

    @Override
    public void update(CloudPull pull) {
        CloudPull.Fault fault = pull.fault();
        jdbc.sql(UPDATE)
                .param("id", pull.id())
                .param("next", pull.next())
                .param("state", pull.state().name())
                .param("tries", pull.tries())
                .param("fault", fault == null ? null : fault.name())
                .param("pause", pull.pause().toSeconds())
                .param("ended", pull.endedAt() != null)
                .param("lines", pull.tally().lines())
                .param("punches", pull.tally().punches())
                .param("aside", pull.tally().putAside())
                .param("repeated", pull.tally().repeated())
                .update();
    }

    @Override
    public List<CloudPull> list(String serialNumber, @Nullable UUID before, int limit) {
        return jdbc.sql(LIST)
                .param("serial", serialNumber)
                .param("before", before)
                .param("limit", limit)
                .query(JdbcCloudPulls::pull)
                .list();
    }

    @Override
    public void keepToken(Terminal terminal, CloudToken token) {
        byte[] clear = token.text().getBytes(StandardCharsets.UTF_8);
        jdbc.sql(
                        "update terminal set sealed_token = :sealed where agency_id = platform.agency() and serial_number = :serial")
                .param("sealed", cipherer(terminal).seal(clear, context(terminal)))
                .param("serial", terminal.serialNumber())
                .update();
    }

    @Override
    public Optional<CloudToken> token(Terminal terminal) {
        return jdbc.sql(
                        "select sealed_token from terminal where agency_id = platform.agency() and serial_number = :serial and sealed_token is not null")
                .param("serial", terminal.serialNumber())
                .query((row, number) -> row.getBytes("sealed_token"))
                .optional()
                .map(kept -> cipherer(terminal).open(kept, context(terminal)))
                .map(clear -> new CloudToken(new String(clear, StandardCharsets.UTF_8)));
    }

    private Cipherer cipherer(Terminal terminal) {
        return masterKey.cipherer(terminal.agency(), "cloud-token");
    }

    /** It opens as this device's alone, so that rows can't be swapped. */
    private static byte[] context(Terminal terminal) {
        return terminal.serialNumber().getBytes(StandardCharsets.UTF_8);
    }

    private static CloudPull pull(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("asked_by", UUID.class);
        String fault = row.getString("fault");
        return new CloudPull(
                row.getObject("pull_id", UUID.class),
                row.getString("serial_number"),
                DateRange.of(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                row.getObject("next_day", LocalDate.class),
                CloudPull.State.valueOf(row.getString("state")),
                by == null ? null : new PersonId(by),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                row.getInt("tries"),
                fault == null ? null : CloudPull.Fault.valueOf(fault),
                new Tally(
                        row.getLong("lines"),
                        row.getLong("punches"),
                        row.getLong("put_aside"),
                        row.getLong("repeated")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
