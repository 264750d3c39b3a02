package id.kinerja.launcher.demo;

import id.kinerja.launcher.LauncherFault;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A terminal that speaks the ADMS push protocol. */
public final class SimulatedTerminal {

    /** Whoever isn't registered is told no options. */
    private static final String KNOWN = "GET OPTION FROM";

    private final Gateway gateway;
    private final String serialNumber;

    public SimulatedTerminal(String url, String serialNumber) {
        this.gateway = new Gateway(url, null);
        this.serialNumber = URLEncoder.encode(serialNumber, StandardCharsets.UTF_8);
    }

    /** The options that the server tells. */
    String connect() {
        return gateway.text(
                "GET",
                "/iclock/cdata?SN=" + serialNumber + "&options=all&pushver=2.4.1&language=73",
                "");
    }

    /** What the server answers, such as {@code OK: 12}. */
    String push(List<String> lines, long stamp) {
        return gateway.text(
                "POST",
                "/iclock/cdata?SN=" + serialNumber + "&table=ATTLOG&Stamp=" + stamp,
                String.join("\n", lines) + "\n");
    }

    /**
     * Connects, sends the lines, asks for commands, and tells what it was answered each time.
     *
     * @throws LauncherFault where nobody has registered it, before anything is sent
     */
    public void play(List<String> lines, PrintStream out) {
        String options = connect().strip();
        out.println(options);
        if (!options.startsWith(KNOWN)) {
            throw new LauncherFault(
                    "Nobody has registered "
                            + serialNumber
                            + " as a terminal that pushes, so that nothing was sent; register it with"
                            + " POST /api/integration/v1/terminals (docs/connect.md)");
        }
        out.println(push(lines, Instant.now().getEpochSecond()).strip());
        out.println(poll().strip());
    }

    String poll() {
        return gateway.text("GET", "/iclock/getrequest?SN=" + serialNumber, "");
    }
}
