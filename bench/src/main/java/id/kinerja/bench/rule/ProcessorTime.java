package id.kinerja.bench.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.LongStream;

/**
 * Processor time that processes and all below them have used, from Linux's own counters; it barely
 * moves with what others do on the machine.
 */
public final class ProcessorTime {

    /** The kernel counts in hundredths of a second, on every machine that we run on. */
    private static final long MICROS_PER_TICK = 10_000;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_CHILDREN = 13;
    private static final int SYSTEM_OF_CHILDREN = 14;

    private ProcessorTime() {}

    /** In microseconds; processes below that have ended count through their parent. */
    public static long micros(Collection<Long> pids) {
        return pids.stream().flatMapToLong(ProcessorTime::tree).map(ProcessorTime::ticks).sum()
                * MICROS_PER_TICK;
    }

    private static LongStream tree(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMapToLong(
                        root ->
                                LongStream.concat(
                                        LongStream.of(pid),
                                        root.descendants().mapToLong(ProcessHandle::pid)));
    }

    private static long ticks(long pid) {
        try {
            return ticks(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
        } catch (IOException ended) {
            return 0;
        }
    }

    /** The name of a program stands in brackets and may hold blanks and brackets. */
    static long ticks(String stat) {
        String[] cells = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return LongStream.of(USER, SYSTEM, USER_OF_CHILDREN, SYSTEM_OF_CHILDREN)
                .map(cell -> Long.parseLong(cells[(int) cell]))
                .sum();
    }
}
