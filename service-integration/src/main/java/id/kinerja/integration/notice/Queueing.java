package id.kinerja.integration.notice;

import id.kinerja.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which notices go out by which channels: as the table says, as he says, and where he can be. */
public final class Queueing {

    /** What happened before is nothing new to anybody, such as after an upgrade. */
    private static final Duration NEW = Duration.ofDays(3);

    private Queueing() {}

    /**
     * @param on channels of the agency
     * @param now of the agency, by which it is seen what is new
     * @param queued the moment
     */
    public static List<NoticeDelivery> of(
            List<Notice> notices,
            Map<PersonId, NoticePreference> preferences,
            Set<Channel> on,
            Instant now,
            Instant queued) {
        return notices.stream()
                .filter(notice -> notice.kind().urgency() == Urgency.AT_ONCE)
                .filter(notice -> notice.occurredAt().isAfter(now.minus(NEW)))
                .flatMap(
                        notice ->
                                channels(notice, preferences, on)
                                        .map(channel -> NoticeDelivery.of(notice, channel, queued)))
                .toList();
    }

    private static Stream<Channel> channels(
            Notice notice, Map<PersonId, NoticePreference> preferences, Set<Channel> on) {
        NoticePreference his = preferences.getOrDefault(notice.person(), NoticePreference.NONE);
        return his.channels(notice.kind()).stream().filter(on::contains).filter(his::reaches);
    }

    /** One message for whoever has something waiting, by the first channel that reaches him. */
    public static List<NoticeDelivery> ofTheDay(
            Map<PersonId, Long> waiting,
            Map<PersonId, NoticePreference> preferences,
            Set<Channel> on,
            String day,
            Instant queued) {
        return waiting.entrySet().stream()
                .flatMap(
                        one ->
                                first(preferences.get(one.getKey()), on)
                                        .map(
                                                channel ->
                                                        NoticeDelivery.ofTheDay(
                                                                one.getKey(),
                                                                channel,
                                                                day,
                                                                one.getValue(),
                                                                queued))
                                        .stream())
                .toList();
    }

    private static Optional<Channel> first(@Nullable NoticePreference his, Set<Channel> on) {
        return his == null
                ? Optional.empty()
                : Stream.of(Channel.EMAIL, Channel.WEB_PUSH, Channel.WHATSAPP)
                        .filter(on::contains)
                        .filter(his::takesTheDay)
                        .filter(his::reaches)
                        .findFirst();
    }
}
