package id.kinerja.integration.terminal.db;

import id.kinerja.integration.terminal.FileProfile;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.TerminalState;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.integration.terminal.TerminalsReached;
import id.kinerja.integration.terminal.WebhookSecret;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTerminals implements Terminals {

    private static final String OF_AGENCY =
            "select * from terminal where serial_number = :serial and agency_id = platform.agency()";

    private static final String REGISTER =
            """
            insert into terminal (agency_id, serial_number, kind, client_id, site, zone, unit_id, state, in_use_since, networks,
                                  model)
            values (platform.agency(), :serial, :kind, :client::text, :site, :zone, :unit::uuid, :state, :since,
                    :networks, :model::text)
            on conflict do nothing
            """;

    private static final String UPDATE =
            """
            update terminal
            set site = :site, zone = :zone, unit_id = :unit::uuid, in_use_since = :since, state = :state,
                suspended_because = :because::text, revision = :revision, privilege_key = :privilegeKey,
                file_pin_column = :pinColumn::text, file_time_column = :timeColumn::text,
                file_time_pattern = :timePattern::text, file_direction_column = :directionColumn::text,
                file_arrivals = :arrivals::text[], file_departures = :departures::text[],
                file_serial_column = :serialColumn::text, client_id = :client::text, networks = :networks,
                model = :model::text
            where serial_number = :serial
            """;

    private final JdbcClient jdbc;
    private final JdbcTerminalStates states;
    private final JdbcPendingTerminals pending;
    private final JdbcTerminalSigns signs;

    JdbcTerminals(
            JdbcClient jdbc,
            JdbcTerminalStates states,
            JdbcPendingTerminals pending,
            JdbcTerminalSigns signs) {
        this.jdbc = jdbc;
        this.states = states;
        this.pending = pending;
        this.signs = signs;
    }

    @Override
    public Optional<Terminal> bySerialNumber(String serialNumber) {
        return named("select * from terminal_by_serial(:serial)", serialNumber);
    }

    @Override
    public List<Terminal> bySecret(WebhookSecret secret) {
        return jdbc.sql("select * from terminals_by_secret(:hash)")
                .param("hash", secret.hash())
                .query(TerminalRows::terminal)
                .list();
    }

    @Override
    public void keepSecret(String serialNumber, WebhookSecret secret) {
        jdbc.sql("update terminal set secret_hash = :hash where serial_number = :serial")
                .param("hash", secret.hash())
                .param("serial", serialNumber)
                .update();
    }

    @Override
    public boolean shareSecret(String of, String serialNumber) {
        return jdbc.sql(
                                """
                                update terminal set secret_hash = other.secret_hash
                                from terminal other
                                where terminal.serial_number = :serial and other.serial_number = :other
                                  and other.kind = terminal.kind and other.secret_hash is not null
                                """)
                        .param("serial", serialNumber)
                        .param("other", of)
                        .update()
                == 1;
    }

    @Override
    public void knocked(String serialNumber) {
        pending.knocked(serialNumber);
    }

    @Override
    public Optional<Terminal> find(String serialNumber) {
        return named(OF_AGENCY, serialNumber);
    }

    @Override
    public Optional<Terminal> hold(String serialNumber) {
        return named(OF_AGENCY + " for no key update", serialNumber);
    }

    private Optional<Terminal> named(String sql, String serialNumber) {
        return jdbc.sql(sql).param("serial", serialNumber).query(TerminalRows::terminal).optional();
    }

    @Override
    public boolean register(Terminal terminal) {
        int added =
                kept(REGISTER, terminal)
                        .param("state", terminal.state().name())
                        .param("kind", terminal.feed().kind().name())
                        .param("client", terminal.feed().client())
                        .update();
        pending.registered(terminal.serialNumber());
        return added == 1;
    }

    @Override
    public void update(Terminal terminal) {
        Optional<FileProfile> profile = Optional.ofNullable(terminal.feed().profile());
        kept(UPDATE, terminal)
                .param("privilegeKey", terminal.feed().privilegeKey().name())
                .param("pinColumn", profile.map(FileProfile::pin).orElse(null))
                .param("timeColumn", profile.map(FileProfile::time).orElse(null))
                .param("timePattern", profile.map(FileProfile::pattern).orElse(null))
                .param("directionColumn", profile.map(FileProfile::direction).orElse(null))
                .param("arrivals", profile.map(one -> texts(one.arrivals())).orElse(null))
                .param("departures", profile.map(one -> texts(one.departures())).orElse(null))
                .param("client", terminal.feed().client())
                .param("serialColumn", profile.map(FileProfile::serial).orElse(null))
                .param("state", terminal.state().name())
                .param("because", terminal.suspendedBecause())
                .param("revision", terminal.revision())
                .update();
    }

    private static String[] texts(List<String> values) {
        return values.toArray(String[]::new);
    }

    private JdbcClient.StatementSpec kept(String sql, Terminal terminal) {
        UnitId unit = terminal.place().unit();
        return jdbc.sql(sql)
                .param("serial", terminal.serialNumber())
                .param("site", terminal.place().site())
                .param("zone", terminal.zone().getId())
                .param("unit", unit == null ? null : unit.value())
                .param("since", terminal.inUseSince())
                .param("networks", texts(terminal.feed().networks().written()))
                .param("model", terminal.feed().model());
    }

    @Override
    public List<TerminalState> list(
            TerminalsReached reached, DateRange days, @Nullable String after, int limit) {
        return states.list(reached, days, after, limit);
    }

    @Override
    public void sent(String serialNumber, @Nullable String attlogStamp) {
        signs.sent(serialNumber, attlogStamp);
    }

    @Override
    public void drifts(String serialNumber, Duration drift) {
        signs.drifts(serialNumber, drift);
    }

    @Override
    public void mayBeAhead(String serialNumber, Duration drift) {
        signs.mayBeAhead(serialNumber, drift);
    }

    @Override
    public void heard(String serialNumber) {
        signs.heard(serialNumber);
    }
}
