package id.kinerja.launcher.demo;

import id.kinerja.launcher.LauncherFault;
import java.io.IOException;

/** Something that is played in an installation that is up. */
public interface Demo {

    /** Plays it; where it was played to its end before, says so and how to go on. */
    void play() throws IOException, InterruptedException;

    /** Throws {@link LauncherFault} where an earlier one was broken off. */
    void refuseAfterABreak();
}
