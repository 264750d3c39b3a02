package id.kinerja.launcher;

import java.io.IOException;
import java.util.List;

/** One process of an installation. */
public interface Part {

    String name();

    /** What must be ready before this one is started. */
    List<String> needs();

    /** Makes what has to be there before the process starts; does nothing the second time. */
    default void prepare() throws IOException, InterruptedException {}

    ProcessBuilder command();

    boolean isReady();

    /**
     * Makes what needs the running process; called after each start, so it must bear repetition.
     */
    default void complete() {}
}
