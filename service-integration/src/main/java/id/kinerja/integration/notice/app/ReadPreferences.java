package id.kinerja.integration.notice.app;

import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.ChannelAccess;
import id.kinerja.integration.notice.NoticeChannels;
import id.kinerja.integration.notice.NoticePreference;
import id.kinerja.integration.notice.NoticePreferences;
import id.kinerja.integration.notice.PushSubscription;
import id.kinerja.kernel.Actor;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How one wants to be told, and by what one could be. */
@Service
public class ReadPreferences {

    private final NoticePreferences preferences;
    private final NoticeChannels channels;

    ReadPreferences(NoticePreferences preferences, NoticeChannels channels) {
        this.preferences = preferences;
        this.channels = channels;
    }

    /**
     * @param on channels of the agency
     * @param applicationKey by which a browser subscribes; absent where web push isn't on
     */
    public record Own(
            NoticePreference preference,
            List<PushSubscription.Id> browsers,
            Set<Channel> on,
            @Nullable String applicationKey) {}

    @Transactional(readOnly = true)
    public Own read(Actor actor) {
        Set<Channel> on = channels.on();
        return new Own(
                preferences.of(actor.requirePerson()),
                preferences.subscriptions(actor.requirePerson()),
                on,
                on.contains(Channel.WEB_PUSH) ? applicationKey(actor) : null);
    }

    private @Nullable String applicationKey(Actor actor) {
        return channels.access(actor.agency(), Channel.WEB_PUSH)
                .map(
                        access ->
                                access instanceof ChannelAccess.Push push
                                        ? push.applicationKey()
                                        : null)
                .orElse(null);
    }
}
