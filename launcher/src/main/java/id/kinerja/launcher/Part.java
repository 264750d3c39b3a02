package id.kinerja.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One process of an installation. */
public interface Part {

    String name();

    /** What must be ready before this one is started. */
    List<String> needs();

    /** Makes what has to be there before the process starts; does nothing the second time. */
    default void prepare() throws IOException, InterruptedException {}

    /** What {@link #prepare} does, for whoever waits for it. */
    default String preparation() {
        return "";
    }

    ProcessBuilder command() throws IOException;

    /** What a process of ours is told by its environment; empty for what isn't ours. */
    default Map<String, String> environment() {
        return Map.of();
    }

    boolean isReady();

    /**
     * Makes what needs the running process; called after each start, so it must bear repetition.
     */
    default void complete() {}

    /** How long the process may take to end when it is told to. */
    default Duration stopTime() {
        return Duration.ofSeconds(40);
    }

    /** Called when the process was told to end and has done so by itself. */
    default void ended() throws IOException {}
}
