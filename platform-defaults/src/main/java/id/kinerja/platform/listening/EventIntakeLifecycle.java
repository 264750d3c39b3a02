package id.kinerja.platform.listening;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Starts the intake with the service and stops it before the service's database goes. */
public final class EventIntakeLifecycle implements SmartLifecycle {

    private final @Nullable ConcurrentMessageListenerContainer<byte[], byte[]> container;

    EventIntakeLifecycle(@Nullable ConcurrentMessageListenerContainer<byte[], byte[]> container) {
        this.container = container;
    }

    @Override
    public void start() {
        if (container != null) {
            container.start();
        }
    }

    @Override
    public void stop() {
        if (container != null) {
            container.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return container != null && container.isRunning();
    }
}
