package id.kinerja.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The secrets of an installation in Docker: a file that Compose reads beside its own. */
final class EnvironmentFile {

    private EnvironmentFile() {}

    /** Writes every secret anew at random, readable by its owner alone; never over another file. */
    static void write(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new LauncherFault(
                    file
                            + " stands already, and data may be locked by its secrets; move it away"
                            + " first");
        }
        String lines =
                SecretNames.all().stream()
                        .map(name -> SecretNames.variable(name) + "=" + Secrets.made(name))
                        .collect(Collectors.joining("\n"));
        Home.writePrivately(file, lines + "\n");
    }
}
