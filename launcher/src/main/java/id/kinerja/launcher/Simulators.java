package id.kinerja.launcher;

import id.kinerja.launcher.demo.SimulatedAttendanceSystem;
import id.kinerja.launcher.demo.SimulatedPersonnelSystem;
import id.kinerja.launcher.demo.SimulatedTerminal;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Plays whoever an agency connects, against a system that runs (docs/connect.md). */
final class Simulators {

    private static final String SECRET = "KINERJA_CLIENT_SECRET";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Installation installation;
    private final Map<String, String> environment;

    Simulators(Installation installation, Map<String, String> environment) {
        this.installation = installation;
        this.environment = environment;
    }

    /**
     * @param words the command and what follows it
     */
    void play(String[] words) throws IOException {
        switch (words[0]) {
            case "terminal" -> {
                require(words, "terminal SERIAL FILE");
                terminal(words[1]).play(lines(words[2]), System.out);
            }
            case "attendance-system" -> {
                require(words, "attendance-system CLIENT SOURCE FILE");
                List<String> lines = lines(words[3]);
                new SimulatedAttendanceSystem(installation.gatewayUrl(), token(words[1]), words[2])
                        .play(lines, System.out);
            }
            case "personnel-system" -> {
                require(words, "personnel-system CLIENT FILE");
                List<String> lines = lines(words[2]);
                new SimulatedPersonnelSystem(installation.gatewayUrl(), token(words[1]))
                        .play(lines, System.out);
            }
            default -> throw new IllegalStateException(words[0]);
        }
    }

    private static void require(String[] words, String usage) {
        if (words.length != usage.split(" ", -1).length) {
            throw new LauncherFault("Usage: ./kinerja " + usage);
        }
    }

    private SimulatedTerminal terminal(String serialNumber) {
        return new SimulatedTerminal(installation.gatewayUrl(), serialNumber);
    }

    private static List<String> lines(String name) throws IOException {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new LauncherFault("There is no file " + file);
        }
        List<String> lines = read(file);
        if (lines.isEmpty()) {
            throw new LauncherFault("There is nothing in " + file);
        }
        // Workbooks write a mark before what they save as text.
        return lines.stream().map(line -> line.replace(BYTE_ORDER_MARK, "")).toList();
    }

    private static List<String> read(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException otherCharacters) {
            throw new LauncherFault(file + " is no text in UTF-8", otherCharacters);
        }
    }

    /** A secret on a command line would be seen by everybody on this machine. */
    private String token(String client) {
        String secret = environment.getOrDefault(SECRET, "");
        if (secret.isEmpty()) {
            throw new LauncherFault(
                    "The secret of " + client + " is wanted in the environment, as " + SECRET);
        }
        return new Tokens(installation).ofClient(client, secret);
    }
}
