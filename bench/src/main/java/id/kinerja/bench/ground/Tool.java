package id.kinerja.bench.ground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A program of a Debian package, run to its end. */
public final class Tool {

    private Tool() {}

    /**
     * What it printed.
     *
     * @param ofPackage said where the program is missing
     */
    public static String run(
            String ofPackage, Map<String, String> environment, List<String> command)
            throws InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            String printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command.getFirst() + " failed:\n" + printed);
            }
            return printed;
        } catch (IOException missing) {
            throw new IllegalStateException(
                    command.getFirst() + " is not here; install the package " + ofPackage, missing);
        }
    }
}
