package id.kinerja.integration.webhook;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where another system of an agency wants to be told, and of what.
 *
 * @param oldSecretUntil until when the secret before signs too
 * @param failingSince since when nothing has arrived; absent where the last message did
 * @param revision grows with every change that somebody makes
 */
public record WebhookEndpoint(
        Id id,
        Wish wish,
        State state,
        @Nullable Instant oldSecretUntil,
        @Nullable Instant failingSince,
        Instant createdAt,
        Instant changedAt,
        long revision) {

    /** So many may be told at once. */
    public static final int MOST = 20;

    /** Names one endpoint. */
    public record Id(UUID value) {}

    /** What somebody asks for. */
    public record Wish(String name, String url, Set<WebhookKind> kinds) {

        public Wish {
            kinds = Set.copyOf(kinds);
        }

        /** Whether each message would come there twice. */
        public boolean doubles(Wish other) {
            return url.equals(other.url) && kinds.equals(other.kinds);
        }
    }

    /** Whether it is told. */
    public enum State {
        ACTIVE,
        /** By somebody's word; what happens meanwhile waits. */
        PAUSED,
        /** Since it has failed too long; what happens meanwhile waits. */
        DISABLED,
        /** For good. */
        ENDED
    }

    /** What somebody may do with it. */
    public enum Action {
        CHANGE,
        ROTATE_SECRET,
        PAUSE,
        RESUME,
        PING,
        REDRIVE,
        END
    }

    public boolean isOver() {
        return state == State.ENDED;
    }

    public boolean wants(WebhookKind kind) {
        return !isOver() && wish.kinds().contains(kind);
    }

    /** Also what the use cases refuse by. */
    public boolean takes(Action action) {
        return switch (action) {
            case PAUSE, PING -> state == State.ACTIVE;
            case RESUME -> state == State.PAUSED || state == State.DISABLED;
            case CHANGE, ROTATE_SECRET, REDRIVE, END -> !isOver();
        };
    }

    public List<Action> actions() {
        return EnumSet.allOf(Action.class).stream().filter(this::takes).toList();
    }
}
