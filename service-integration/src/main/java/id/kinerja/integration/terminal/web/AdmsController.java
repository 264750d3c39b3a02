package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.app.FindTerminal;
import id.kinerja.integration.terminal.app.KeepOperations;
import id.kinerja.integration.terminal.app.TakeAccessEvents;
import id.kinerja.integration.terminal.app.TakeAttlog;
import id.kinerja.integration.terminal.app.TellCommands;
import id.kinerja.platform.agency.AgencyScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The ADMS push protocol: the terminal is the client, its serial number all that it shows.
 *
 * <p>It carries no token, so what it sends is a claim: it reaches only the agency that registered
 * it, and only people who are enrolled on it.
 */
@RestController
@RequestMapping(path = "/iclock", produces = MediaType.TEXT_PLAIN_VALUE)
class AdmsController {

    private static final Logger LOG = LoggerFactory.getLogger(AdmsController.class);

    private static final Pattern NAME_OF_A_TABLE = Pattern.compile("\\w{0,32}");

    private static final String OK = "OK";
    private static final String AT_A_DOOR = "acc";
    private static final Set<String> PUNCHES = Set.of("ATTLOG", "RTLOG");

    /** Tells the terminal to keep its lines and to send them again. */
    private static final String KEEP = "OK: 0";

    private static final Pattern STAMP = Pattern.compile("[A-Za-z0-9:_.-]{0,40}");

    private final FindTerminal findTerminal;
    private final TakeAttlog takeAttlog;
    private final TakeAccessEvents takeAccessEvents;
    private final KeepOperations keepOperations;
    private final TellCommands tellCommands;
    private final RefusedTerminals refusedTerminals;

    AdmsController(
            FindTerminal findTerminal,
            TakeAttlog takeAttlog,
            TakeAccessEvents takeAccessEvents,
            KeepOperations keepOperations,
            TellCommands tellCommands,
            RefusedTerminals refusedTerminals) {
        this.refusedTerminals = refusedTerminals;
        this.findTerminal = findTerminal;
        this.takeAttlog = takeAttlog;
        this.takeAccessEvents = takeAccessEvents;
        this.keepOperations = keepOperations;
        this.tellCommands = tellCommands;
    }

    @GetMapping({"/cdata", "/cdata/", "/cdata.php", "/cdata.php/", "/cdata.aspx", "/cdata.aspx/"})
    String handshake(
            @RequestParam("SN") String serialNumber,
            @RequestParam(name = "DeviceType", defaultValue = "") String type) {
        return registered(serialNumber)
                .map(type.equals(AT_A_DOOR) ? Handshake::reconnected : Handshake::reply)
                .orElse(OK);
    }

    @PostMapping({"/cdata", "/cdata/", "/cdata.php", "/cdata.php/", "/cdata.aspx", "/cdata.aspx/"})
    String upload(
            @RequestParam("SN") String serialNumber,
            @RequestParam(name = "table", defaultValue = "") String name,
            @RequestParam(name = "Stamp", defaultValue = "") String stamp,
            HttpServletRequest request,
            @RequestBody(required = false) byte[] body) {
        // Firmware writes the names of tables as it likes.
        String table = name.toUpperCase(Locale.ROOT);
        Optional<Terminal> terminal = registered(serialNumber);
        byte[] content = body == null ? new byte[0] : body;
        if (terminal.isEmpty()) {
            return PUNCHES.contains(table) ? KEEP : OK;
        }
        UploadSource source = Uploader.of(request);
        return AgencyScope.call(
                terminal.get().agency(),
                () -> take(terminal.get(), table, stampIn(stamp), source, content));
    }

    /** What was ordered of it, one a line. */
    @GetMapping({
        "/getrequest",
        "/getrequest/",
        "/getrequest.php",
        "/getrequest.php/",
        "/getrequest.aspx",
        "/getrequest.aspx/"
    })
    String commands(
            @RequestParam(name = "SN", defaultValue = "") String serialNumber,
            HttpServletRequest request) {
        List<String> lines =
                registered(serialNumber)
                        .map(
                                terminal ->
                                        AgencyScope.call(
                                                terminal.agency(),
                                                () ->
                                                        tellCommands.tell(
                                                                terminal, Uploader.of(request))))
                        .orElse(List.of());
        return lines.isEmpty() ? OK : String.join("\n", lines) + "\n";
    }

    @PostMapping({
        "/devicecmd",
        "/devicecmd/",
        "/devicecmd.php",
        "/devicecmd.php/",
        "/devicecmd.aspx",
        "/devicecmd.aspx/"
    })
    String answers(
            @RequestParam(name = "SN", defaultValue = "") String serialNumber,
            HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        byte[] content = body == null ? new byte[0] : body;
        registered(serialNumber)
                .ifPresent(
                        terminal ->
                                AgencyScope.run(
                                        terminal.agency(),
                                        () ->
                                                tellCommands.take(
                                                        terminal, Uploader.of(request), content)));
        return OK;
    }

    /** Of a terminal that has nothing to ask. */
    @GetMapping({"/ping", "/ping/", "/ping.php", "/ping.php/", "/ping.aspx", "/ping.aspx/"})
    String ping() {
        return OK;
    }

    /** Whoever shows no serial number is answered like a terminal that nobody has registered. */
    private Optional<Terminal> registered(String serialNumber) {
        if (!Terminal.isSerialNumber(serialNumber)) {
            refusedTerminals.malformed();
            return Optional.empty();
        }
        Optional<Terminal> terminal = findTerminal.find(serialNumber);
        if (terminal.isEmpty()) {
            refusedTerminals.unknown();
        }
        return terminal;
    }

    /** A stamp is told to the terminal again; what can be none is left out. */
    private static String stampIn(String text) {
        return STAMP.matcher(text).matches() ? text : "";
    }

    private String take(
            Terminal terminal, String table, String stamp, UploadSource source, byte[] body) {
        return switch (table) {
            case "ATTLOG" -> "OK: " + takeAttlog.take(terminal, stamp, source, body);
            case "OPERLOG" -> "OK: " + keepOperations.keep(terminal, stamp, source, body);
            case "RTLOG" -> takeAccessEvents.take(terminal, source, body) ? OK : KEEP;
            // Whether doors stand open, every few seconds.
            case "RTSTATE" -> OK;
            default -> notKept(terminal, table, body.length);
        };
    }

    /**
     * Photos, faces and finger templates, under names that differ by firmware: acknowledged, so
     * that the terminal goes on, and never kept.
     */
    private static String notKept(Terminal terminal, String table, int bytes) {
        LOG.info(
                "Terminal {} sent {} bytes for a table that is not kept: {}",
                terminal.serialNumber(),
                bytes,
                NAME_OF_A_TABLE.matcher(table).matches() ? table : "(unreadable name)");
        return OK;
    }
}
