package id.kinerja.launcher;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands of {@code ./kinerja}. */
public final class Main {

    private static final String HELP =
            """
            Usage: ./kinerja COMMAND

              up            start the whole system on this machine and wait until it is ready
              demo          the same, then play a month of a demo agency and explain a slip
              down          stop it; data stays
              status        what runs, since when, with which process id
              logs [PART]   the end of a part's log (integration, skp, ..., gateway, kafka, ...)
              reset         stop it and forget all data
              verify-audit  whether the audit trails are whole, by heads that others have kept
              token USER    an access token of a user, for use with curl
              env           write .env with random secrets for docker compose
              help          this text

            KINERJA_HOME (default .kinerja) says where data lives,
            KINERJA_PORT_BASE (default 18000) where the ports begin.
            KINERJA_CLASS_CACHE=off keeps no loaded classes for the next start.
            """;

    private Main() {}

    static void main(String[] args) throws IOException, InterruptedException {
        try {
            run(args);
        } catch (LauncherFault fault) {
            fail(fault.getMessage());
        } catch (FileSystemException fault) {
            fail("a file or folder can't be used: " + fault.getMessage());
        }
    }

    private static void fail(@Nullable String why) {
        System.err.println("kinerja: " + why);
        System.exit(1);
    }

    private static void run(String[] args) throws IOException, InterruptedException {
        String command = args.length == 0 ? "help" : args[0];
        if (List.of("help", "--help", "-h").contains(command)) {
            System.out.print(HELP);
            return;
        }
        switch (command) {
            case "env" -> writeEnvironment(project().resolve(".env"));
            case "topics" -> KafkaTopics.makeByEnvironment(System.getenv());
            default -> run(command, args, new Operator(installation()));
        }
    }

    private static void run(String command, String[] args, Operator operator)
            throws IOException, InterruptedException {
        switch (command) {
            case "up" -> operator.up();
            case "demo" -> operator.demo();
            case "down" -> operator.down();
            case "status" -> operator.status();
            case "logs" -> operator.logs(args.length > 1 ? args[1] : Operator.SUPERVISOR);
            case "reset" -> operator.reset();
            case "verify-audit" -> operator.verifyAudit();
            case "token" -> operator.token(argument(args, "token USER"));
            case "supervise" -> operator.supervise();
            default ->
                    throw new LauncherFault(
                            "There is no command " + command + "; see ./kinerja help");
        }
    }

    private static String argument(String[] args, String usage) {
        if (args.length < 2) {
            throw new LauncherFault("Usage: ./kinerja " + usage);
        }
        return args[1];
    }

    private static void writeEnvironment(Path file) throws IOException {
        EnvironmentFile.write(file);
        System.out.println("Secrets for docker compose are in " + file + "; keep a copy of it");
    }

    private static Path project() {
        return Path.of(setting("KINERJA_PROJECT", ".")).toAbsolutePath().normalize();
    }

    private static Installation installation() throws IOException {
        Path project = project();
        Path home =
                Path.of(setting("KINERJA_HOME", project.resolve(".kinerja").toString()))
                        .toAbsolutePath();
        Ports ports =
                Ports.from(setting("KINERJA_PORT_BASE", Integer.toString(Ports.DEFAULT_BASE)));
        return new Installation(new Home(home), ports, project);
    }

    private static String setting(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
