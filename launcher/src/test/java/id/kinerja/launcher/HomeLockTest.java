package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    private static final String NAME = "some.lock";

    @TempDir private Path folder;
    private Home home;

    @BeforeEach
    void makeTheHome() throws IOException {
        home = new Home(folder);
        home.create();
    }

    @Test
    void isFreeAgainAfterALookAtIt() throws Exception {
        assertThat(HomeLock.isHeld(home, NAME)).isFalse();

        try (HomeLock taken = HomeLock.take(home, NAME).orElseThrow()) {
            assertThat(taken).isNotNull();
        }
    }

    @Test
    void isHeldUntilItsProcessIsGone() throws Exception {
        Process holder = LockHolder.start(home.run(NAME), 60_000);
        try {
            await().until(() -> HomeLock.isHeld(home, NAME));
            assertThat(HomeLock.take(home, NAME)).isEmpty();
        } finally {
            holder.destroyForcibly().waitFor();
        }

        assertThat(HomeLock.isHeld(home, NAME)).isFalse();
    }

    /** A supervisor must not give up because somebody asks for the status. */
    @Test
    void waitsForSomebodyWhoOnlyLooksAtIt() throws Exception {
        Process looker = LockHolder.start(home.run(NAME), 700);
        await().until(() -> HomeLock.isHeld(home, NAME));

        try (HomeLock taken = HomeLock.take(home, NAME).orElseThrow()) {
            assertThat(taken).isNotNull();
        }
        looker.waitFor();
    }
}
