package id.kinerja.launcher;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether this machine can hold an installation; told before anything is started. */
final class Machine {

    private static final long MEMORY_NEEDED_MB = 4_096;
    private static final long DISK_NEEDED_MB = 3_072;

    private Machine() {}

    static void check(Installation installation) throws IOException {
        List<Integer> taken =
                installation.ports().all().filter(port -> !Probe.isFree(port)).boxed().toList();
        if (!taken.isEmpty()) {
            throw new LauncherFault(
                    "Port "
                            + taken.getFirst()
                            + " is taken; free it, or set KINERJA_PORT_BASE to another base");
        }
        long memory = availableMegabytes();
        if (memory < MEMORY_NEEDED_MB) {
            throw new LauncherFault(
                    "Kinerja needs "
                            + MEMORY_NEEDED_MB
                            + " MB of free memory, this machine has "
                            + memory
                            + " MB");
        }
        FileStore disk = Files.getFileStore(installation.home().root());
        if (disk.getUsableSpace() >> 20 < DISK_NEEDED_MB) {
            throw new LauncherFault(
                    "Kinerja needs "
                            + DISK_NEEDED_MB
                            + " MB of free disk at "
                            + installation.home().root());
        }
    }

    private static long availableMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }
}
