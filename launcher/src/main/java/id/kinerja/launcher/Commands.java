package id.kinerja.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of the children, and those that run once. */
final class Commands {

    private Commands() {}

    /** A JVM like this one, with this program's class path. */
    static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return command;
    }

    static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** Changes with every jar of it. */
    static String stampOfClassPath() throws IOException {
        StringBuilder stamp = new StringBuilder();
        for (String jar : classPath().split(File.pathSeparator, -1)) {
            stamp.append(jar).append('@').append(Files.getLastModifiedTime(Path.of(jar)));
        }
        return Integer.toHexString(stamp.toString().hashCode());
    }

    /**
     * PostgreSQL refuses to run as root; in a user namespace root is nobody, and still owns its
     * files.
     */
    static List<String> asUnprivileged(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> unprivileged = new ArrayList<>(List.of("unshare", "--user"));
        unprivileged.addAll(command);
        return unprivileged;
    }

    /** Runs to its end; what it prints goes to the log, whose last error is told where it fails. */
    static void run(ProcessBuilder command, Path log) throws IOException, InterruptedException {
        long before = log.toFile().length();
        Process process =
                command.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())))
                        .start();
        if (ended(process) != 0) {
            throw new LauncherFault(
                    Path.of(command.command().getFirst()).getFileName()
                            + " failed: "
                            + LogTail.cause(log, before));
        }
    }

    /** Whoever is told to stop waiting leaves nothing running. */
    private static int ended(Process process) throws InterruptedException {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            // A script's program first: without its parent nobody would find it.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw stopped;
        }
    }
}
