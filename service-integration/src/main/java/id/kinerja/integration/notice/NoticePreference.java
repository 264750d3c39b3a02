package id.kinerja.integration.notice;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told.
 *
 * @param quiet absent where the agency's hold
 * @param choices channels outside of the system; a group that isn't there goes as its kinds say
 * @param email masked
 * @param phone masked
 * @param browser whether he has one that gets push messages
 */
public record NoticePreference(
        @Nullable QuietHours quiet,
        Map<NoticeGroup, Set<Channel>> choices,
        @Nullable String email,
        @Nullable String phone,
        boolean browser,
        long revision) {

    public static final NoticePreference NONE =
            new NoticePreference(null, Map.of(), null, null, false, 0);

    public NoticePreference {
        choices = Map.copyOf(choices);
    }

    public NoticePreference with(
            @Nullable QuietHours hours, Map<NoticeGroup, Set<Channel>> chosen) {
        Map<NoticeGroup, Set<Channel>> outside = new EnumMap<>(NoticeGroup.class);
        chosen.forEach((group, channels) -> outside.put(group, outside(channels)));
        return new NoticePreference(hours, outside, email, phone, browser, revision);
    }

    /** By which channels outside of the system he is told of such; he may add to any kind. */
    public Set<Channel> channels(NoticeKind kind) {
        Set<Channel> chosen = choices.get(kind.group());
        Set<Channel> usual = outside(kind.channels());
        if (chosen == null) {
            return usual;
        }
        if (kind.isOptional()) {
            return chosen;
        }
        usual.addAll(chosen);
        return usual;
    }

    /** Whether it is known where he can be reached by it. */
    public boolean reaches(Channel channel) {
        return switch (channel) {
            case IN_APP -> true;
            case EMAIL -> email != null;
            case WHATSAPP -> phone != null;
            case WEB_PUSH -> browser;
        };
    }

    /** Whether the message of the day may come by it: as he chooses for his work. */
    public boolean takesTheDay(Channel channel) {
        Set<Channel> chosen = choices.get(NoticeGroup.WORK);
        return chosen == null || chosen.contains(channel);
    }

    /** His, or else the agency's. */
    public QuietHours quietOr(QuietHours usual) {
        return quiet == null ? usual : quiet;
    }

    private static Set<Channel> outside(Set<Channel> channels) {
        EnumSet<Channel> outside = EnumSet.noneOf(Channel.class);
        outside.addAll(channels);
        outside.remove(Channel.IN_APP);
        return outside;
    }
}
