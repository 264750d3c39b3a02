package id.kinerja.launcher;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commands of {@code ./kinerja}. */
public final class Main {

    /** How many words each command may be followed by. */
    private static final Map<String, Integer> WORDS =
            Map.ofEntries(
                    entry("up", 0),
                    entry("demo", 1),
                    entry("down", 0),
                    entry("status", 0),
                    entry("logs", 1),
                    entry("reset", 1),
                    entry("verify-audit", 0),
                    entry("reproduce", 2),
                    entry("token", 1),
                    entry("terminal", 2),
                    entry("attendance-system", 3),
                    entry("personnel-system", 2),
                    entry("env", 0),
                    entry("topics", 0),
                    entry("supervise", 0));

    private Main() {}

    static void main(String[] args) throws IOException, InterruptedException {
        try {
            run(args, System.getenv());
        } catch (LauncherFault fault) {
            fail(fault.getMessage());
        } catch (FileSystemException fault) {
            fail("a file or folder can't be used: " + fault.getMessage());
        }
    }

    private static void fail(@Nullable String why) {
        if (!isEnding()) {
            System.err.println("kinerja: " + why);
        }
        System.exit(1);
    }

    /** After Ctrl-C parts go away one by one, and that they are missed is no news. */
    private static boolean isEnding() {
        Thread hook = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    /** Throws {@link LauncherFault} with one line for the operator where it can't be done. */
    static void run(String[] args, Map<String, String> environment)
            throws IOException, InterruptedException {
        String command = args.length == 0 ? "help" : args[0];
        if (List.of("help", "--help", "-h").contains(command)) {
            System.out.print(help());
            return;
        }
        refuseWhatIsNotUnderstood(command, args.length - 1);
        String word = args.length > 1 ? args[1] : "";
        switch (command) {
            case "env" -> writeEnvironment(project(environment).resolve(".env"));
            case "topics" -> KafkaTopics.makeByEnvironment(environment);
            case "terminal", "attendance-system", "personnel-system" ->
                    new Simulators(installation(environment), environment).play(args);
            case "reproduce" -> PayReader.reproduce(installation(environment), environment, args);
            default -> run(command, word, new Operator(installation(environment)));
        }
    }

    private static void refuseWhatIsNotUnderstood(String command, int words) {
        Integer most = WORDS.get(command);
        if (most == null) {
            throw new LauncherFault("There is no command " + command + "; see ./kinerja help");
        }
        if (words > most) {
            throw new LauncherFault("Too many words after " + command + "; see ./kinerja help");
        }
    }

    private static void run(String command, String word, Operator operator)
            throws IOException, InterruptedException {
        switch (command) {
            case "up" -> operator.up();
            case "demo" -> operator.demo(word);
            case "down" -> operator.down();
            case "status" -> operator.status();
            case "logs" -> operator.logs(word.isEmpty() ? Operator.SUPERVISOR : word);
            case "reset" -> operator.reset(word);
            case "verify-audit" -> operator.verifyAudit();
            case "token" -> operator.token(word);
            case "supervise" -> operator.supervise();
            default -> throw new IllegalStateException(command);
        }
    }

    /** The same that the script shows where nothing is built yet. */
    static String help() throws IOException {
        try (InputStream text = requireNonNull(Main.class.getResourceAsStream("help.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void writeEnvironment(Path file) throws IOException {
        EnvironmentFile.write(file);
        System.out.println("Secrets for docker compose are in " + file + "; keep a copy of it");
    }

    private static Path project(Map<String, String> environment) {
        return Path.of(setting(environment, "KINERJA_PROJECT", ".")).toAbsolutePath().normalize();
    }

    private static Installation installation(Map<String, String> environment) throws IOException {
        Path project = project(environment);
        String home = setting(environment, "KINERJA_HOME", project.resolve(".kinerja").toString());
        String base =
                setting(environment, "KINERJA_PORT_BASE", Integer.toString(Ports.DEFAULT_BASE));
        return new Installation(
                new Home(Path.of(home).toAbsolutePath()), Ports.from(base), project);
    }

    private static String setting(Map<String, String> environment, String name, String otherwise) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
