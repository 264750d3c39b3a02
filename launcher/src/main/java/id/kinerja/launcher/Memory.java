package id.kinerja.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How much memory a process and its children hold, pages that several share counted once. */
final class Memory {

    private Memory() {}

    static long megabytes(long pid) {
        return ProcessHandle.of(pid)
                        .map(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .orElseGet(Stream::empty)
                        .mapToLong(process -> kilobytes(process.pid()))
                        .sum()
                / 1024;
    }

    private static long kilobytes(long pid) {
        Path folder = Path.of("/proc", Long.toString(pid));
        try {
            return line(folder.resolve("smaps_rollup"), "Pss:");
        } catch (IOException notShown) {
            try {
                return line(folder.resolve("status"), "VmRSS:");
            } catch (IOException gone) {
                return 0;
            }
        }
    }

    private static long line(Path file, String name) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }
}
