package id.kinerja.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How much memory may still be taken: what the machine has, and within a container what its limit
 * leaves (control groups, version 2).
 */
final class FreeMemory {

    private final Path root;

    /**
     * @param root the root of the file system, or of one that stands for it
     */
    FreeMemory(Path root) {
        this.root = root;
    }

    static FreeMemory ofThisMachine() {
        return new FreeMemory(Path.of("/"));
    }

    long megabytes() throws IOException {
        return Math.min(ofTheMachine(), ofTheGroups());
    }

    private long ofTheMachine() throws IOException {
        return Files.readAllLines(root.resolve("proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    /** The limit of each group holds for all within it. */
    private long ofTheGroups() throws IOException {
        Path top = root.resolve("sys/fs/cgroup");
        long least = ofGroup(top);
        Path group = top;
        for (Path name : Path.of(ownGroup())) {
            group = group.resolve(name);
            least = Math.min(least, ofGroup(group));
        }
        return least;
    }

    private String ownGroup() throws IOException {
        return lines("proc/self/cgroup")
                .filter(line -> line.startsWith("0::/"))
                .map(line -> line.substring("0::/".length()))
                .findFirst()
                .orElse("");
    }

    private Stream<String> lines(String file) throws IOException {
        try {
            return Files.readAllLines(root.resolve(file)).stream();
        } catch (NoSuchFileException withoutGroups) {
            return Stream.empty();
        }
    }

    private static long ofGroup(Path group) throws IOException {
        try {
            String limit = Files.readString(group.resolve("memory.max")).strip();
            if (limit.equals("max")) {
                return Long.MAX_VALUE;
            }
            long used = Long.parseLong(Files.readString(group.resolve("memory.current")).strip());
            return Math.max(0, Long.parseLong(limit) - used + cached(group)) >> 20;
        } catch (NoSuchFileException withoutLimit) {
            return Long.MAX_VALUE;
        }
    }

    /** What was read from files is counted as used, and given up when it is needed. */
    private static long cached(Path group) throws IOException {
        return Files.readAllLines(group.resolve("memory.stat")).stream()
                .filter(line -> line.startsWith("inactive_file "))
                .mapToLong(line -> Long.parseLong(line.substring("inactive_file ".length())))
                .sum();
    }
}
