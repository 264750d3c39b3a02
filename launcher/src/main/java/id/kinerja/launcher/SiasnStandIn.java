package id.kinerja.launcher;

import id.kinerja.launcher.demo.SiasnServer;
import java.util.List;

/** Plays SIASN for the demo, since BKN's own lets in nobody but agencies. */
final class SiasnStandIn implements Part {

    static final String NAME = "siasn";

    private final Ports ports;

    SiasnStandIn(Ports ports) {
        this.ports = ports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public ProcessBuilder command() {
        return new ProcessBuilder(
                Commands.java(
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Commands.classPath(),
                        SiasnServer.class.getName(),
                        Integer.toString(ports.siasn())));
    }

    @Override
    public boolean isReady() {
        return Probe.accepts(ports.siasn());
    }

    String url() {
        return "http://127.0.0.1:" + ports.siasn();
    }
}
