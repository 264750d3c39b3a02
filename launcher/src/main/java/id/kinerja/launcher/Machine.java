package id.kinerja.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether this machine can hold an installation; told before anything is started. */
final class Machine {

    private static final long MEMORY_NEEDED_MB = 4_096;
    private static final long DISK_NEEDED_MB = 3_072;

    private Machine() {}

    /** Throws {@link LauncherFault} that says what is taken or too little, and of how much. */
    static void check(Installation installation) throws IOException {
        checkPorts(installation.ports());
        checkMemory(FreeMemory.ofThisMachine().megabytes());
        Path root = installation.home().root();
        checkDisk(root, Files.getFileStore(root).getUsableSpace() >> 20);
    }

    static void checkPorts(Ports ports) {
        String taken =
                ports.all().entrySet().stream()
                        .filter(port -> !Probe.isFree(port.getKey()))
                        .map(Machine::named)
                        .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new LauncherFault(
                    "Another process listens on port "
                            + taken
                            + "; end it, or set KINERJA_PORT_BASE to another base than "
                            + ports.base());
        }
    }

    private static String named(Map.Entry<Integer, String> port) {
        return port.getKey() + " (" + port.getValue() + ")";
    }

    static void checkMemory(long megabytes) {
        if (megabytes < MEMORY_NEEDED_MB) {
            throw new LauncherFault(
                    "Kinerja needs "
                            + MEMORY_NEEDED_MB
                            + " MB of free memory, and "
                            + megabytes
                            + " MB are free here");
        }
    }

    static void checkDisk(Path root, long megabytes) {
        if (megabytes < DISK_NEEDED_MB) {
            throw new LauncherFault(
                    "Kinerja needs "
                            + DISK_NEEDED_MB
                            + " MB of free disk at "
                            + root
                            + ", and "
                            + megabytes
                            + " MB are free there; KINERJA_HOME may name another place");
        }
    }
}
