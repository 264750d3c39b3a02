package id.kinerja.integration.terminal.db;

import id.kinerja.integration.terminal.CommandAnswer;
import id.kinerja.integration.terminal.DueCommand;
import id.kinerja.integration.terminal.TerminalCommand;
import id.kinerja.integration.terminal.TerminalCommands;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTerminalCommands implements TerminalCommands {

    /** How many a terminal is told at once; it asks for more within seconds. */
    private static final int AT_ONCE = 50;

    private static final String ORDER =
            """
            insert into terminal_command (agency_id, serial_number, kind, pin, person_id, first_day, last_day, ordered_by)
            select platform.agency(), :serial, kind, pin, person_id, first_day, last_day, :by
            from unnest(:kinds::text[], :pins::text[], :people::uuid[], :froms::date[], :tos::date[])
                with ordinality as wished (kind, pin, person_id, first_day, last_day, row)
            order by row
            on conflict (serial_number, kind, pin, first_day, last_day) where state = 'QUEUED'
            do update set expires_at = excluded.expires_at
            returning command_id
            """;

    // Told again after five minutes without an answer, five times at most.
    private static final String DUE =
            """
            with given_up as (
                update terminal_command set state = 'EXPIRED', ended_at = clock_timestamp()
                where agency_id = platform.agency() and serial_number = :serial
                  and (state = 'QUEUED' and expires_at < clock_timestamp()
                       or state = 'SENT' and tries >= 5 and sent_at < clock_timestamp() - interval '5 minutes')),
            due as (
                select command_id from terminal_command
                where agency_id = platform.agency() and serial_number = :serial
                  and (state = 'QUEUED' and expires_at >= clock_timestamp()
                       or state = 'SENT' and tries < 5 and sent_at < clock_timestamp() - interval '5 minutes')
                order by command_id limit :limit for update skip locked)
            update terminal_command told
            set state = 'SENT', sent_at = clock_timestamp(), tries = tries + 1
            from due
            where told.command_id = due.command_id
            returning told.*, (select name from person where person.person_id = told.person_id) as name
            """;

    // What was given up may still be answered; what was never told can't be.
    private static final String ANSWERED =
            """
            update terminal_command told
            set state = answer.state, return_code = answer.return_code, ended_at = clock_timestamp()
            from unnest(:ids::bigint[], :states::text[], :codes::int[]) as answer (command_id, state, return_code)
            where told.command_id = answer.command_id and told.agency_id = platform.agency()
              and told.serial_number = :serial and told.sent_at is not null and told.return_code is null
            """;

    private static final String LIST =
            """
            select *, case when state = 'QUEUED' and expires_at < clock_timestamp() then 'EXPIRED'
                           else state end as state_now
            from terminal_command
            where agency_id = platform.agency() and serial_number = :serial
              and (:before::bigint is null or command_id < :before::bigint)
            order by command_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcTerminalCommands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Long> order(String serialNumber, PersonId by, List<TerminalCommand.Wish> wishes) {
        return jdbc
                .sql(ORDER)
                .param("serial", serialNumber)
                .param("by", by.value())
                .param("kinds", texts(wishes, wish -> wish.kind().name()))
                .param("pins", texts(wishes, TerminalCommand.Wish::pin))
                .param("people", texts(wishes, wish -> text(wish.person())))
                .param("froms", texts(wishes, wish -> day(wish, DateRange::from)))
                .param("tos", texts(wishes, wish -> day(wish, DateRange::lastDay)))
                .query((row, number) -> row.getLong("command_id"))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    @Override
    public List<DueCommand> due(String serialNumber) {
        return jdbc
                .sql(DUE)
                .param("serial", serialNumber)
                .param("limit", AT_ONCE)
                .query(
                        (row, number) ->
                                new DueCommand(
                                        row.getLong("command_id"),
                                        wish(row),
                                        row.getString("name")))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(DueCommand::id))
                .toList();
    }

    @Override
    public int answered(String serialNumber, List<CommandAnswer> answers) {
        return answers.isEmpty()
                ? 0
                : jdbc.sql(ANSWERED)
                        .param("serial", serialNumber)
                        .param("ids", answers.stream().map(CommandAnswer::id).toArray(Long[]::new))
                        .param(
                                "states",
                                answers.stream()
                                        .map(one -> one.state().name())
                                        .toArray(String[]::new))
                        .param(
                                "codes",
                                answers.stream()
                                        .map(CommandAnswer::returnCode)
                                        .toArray(Integer[]::new))
                        .update();
    }

    @Override
    public List<TerminalCommand> list(String serialNumber, @Nullable Long before, int limit) {
        return jdbc.sql(LIST)
                .param("serial", serialNumber)
                .param("before", before)
                .param("limit", limit)
                .query(JdbcTerminalCommands::command)
                .list();
    }

    private static TerminalCommand command(ResultSet row, int number) throws SQLException {
        return new TerminalCommand(
                row.getLong("command_id"),
                wish(row),
                TerminalCommand.State.valueOf(row.getString("state_now")),
                new PersonId(row.getObject("ordered_by", UUID.class)),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                instant(row, "sent_at"),
                instant(row, "ended_at"),
                row.getObject("return_code", Integer.class));
    }

    private static TerminalCommand.Wish wish(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        LocalDate first = row.getObject("first_day", LocalDate.class);
        return new TerminalCommand.Wish(
                TerminalCommand.Kind.valueOf(row.getString("kind")),
                row.getString("pin"),
                person == null ? null : new PersonId(person),
                first == null
                        ? null
                        : DateRange.of(first, row.getObject("last_day", LocalDate.class)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String text(@Nullable PersonId person) {
        return person == null ? null : person.toString();
    }

    private static @Nullable String day(
            TerminalCommand.Wish wish, Function<DateRange, LocalDate> day) {
        DateRange days = wish.days();
        return days == null ? null : day.apply(days).toString();
    }

    private static @Nullable String[] texts(
            List<TerminalCommand.Wish> wishes,
            Function<TerminalCommand.Wish, @Nullable String> value) {
        return wishes.stream().map(value).toArray(String[]::new);
    }
}
