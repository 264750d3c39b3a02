package id.kinerja.story;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the stories one system, on which {@code ./kinerja demo} has played the month before the
 * first of them, and which goes down after the last.
 */
final class PlayedMonth implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(RunningSystem.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(PlayedMonth.class, key -> new Stage(), Stage.class)
                .system;
    }

    /** Closed by the engine after the last story. */
    private static final class Stage implements AutoCloseable {

        private final RunningSystem system;

        Stage() {
            try {
                system = new RunningSystem();
                system.playTheMonth();
            } catch (IOException fault) {
                throw new IllegalStateException("The month can't be played", fault);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while the month was played", stopped);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                system.stop();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
