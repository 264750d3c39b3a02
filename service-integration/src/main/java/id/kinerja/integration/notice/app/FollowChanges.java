package id.kinerja.integration.notice.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.notice.FollowedPeople;
import id.kinerja.integration.notice.FollowedPeople.Followed;
import id.kinerja.integration.notice.FollowedPeople.Known;
import id.kinerja.integration.notice.FollowedPeople.Now;
import id.kinerja.integration.notice.News;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.personnel.LineAbove;
import id.kinerja.integration.personnel.LinesAbove;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.audit.NotAudited;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people that they have another superior, or that their record is another: by looking, since
 * no event tells that a Plh's days are over.
 */
@Service
public class FollowChanges {

    private final FollowedPeople people;
    private final LinesAbove linesAbove;
    private final TellPeople tellPeople;
    private final BusinessClock clock;

    FollowChanges(
            FollowedPeople people,
            LinesAbove linesAbove,
            TellPeople tellPeople,
            BusinessClock clock) {
        this.people = people;
        this.linesAbove = linesAbove;
        this.tellPeople = tellPeople;
        this.clock = clock;
    }

    /**
     * Looks at a part of them.
     *
     * @param after where the part before ended
     * @return where this part ends; nothing behind the last one
     */
    @Transactional
    @NotAudited(reason = "Whoever changed it is in the trail; telling of it decides nothing")
    public Optional<PersonId> follow(AgencyId agency, @Nullable PersonId after, int most) {
        LocalDate today = clock.today(agency);
        List<Followed> part = people.part(today, after, most);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        Map<PersonId, LineAbove> lines =
                linesAbove.of(part.stream().map(Followed::person).collect(toSet()), today);
        List<Now> changed = new ArrayList<>();
        List<News> news = new ArrayList<>();
        for (Followed one : part) {
            Now now = new Now(one.person(), superior(lines.get(one.person())), one.revision());
            if (!isAsKnown(one.known(), now)) {
                changed.add(now);
                news.addAll(news(one.known(), now, today));
            }
        }
        people.keep(changed);
        tellPeople.tell(agency, news);
        return part.size() < most ? Optional.empty() : Optional.of(part.getLast().person());
    }

    private static boolean isAsKnown(@Nullable Known known, Now now) {
        return known != null
                && known.revision() == now.revision()
                && Objects.equals(known.superior(), now.superior());
    }

    /** Nothing of him who is looked at for the first time. */
    private static List<News> news(@Nullable Known known, Now now, LocalDate today) {
        if (known == null) {
            return List.of();
        }
        String link = "/api/integration/v1/people/" + now.person().value();
        Stream<News> superior =
                Objects.equals(known.superior(), now.superior())
                        ? Stream.empty()
                        : Stream.of(
                                News.of(
                                        NoticeKind.SUPERIOR_CHANGED,
                                        now.person(),
                                        id(now.superior()) + "/" + today,
                                        link));
        Stream<News> record =
                known.revision() == now.revision()
                        ? Stream.empty()
                        : Stream.of(
                                News.of(
                                        NoticeKind.PERSONAL_RECORD_CHANGED,
                                        now.person(),
                                        Long.toString(now.revision()),
                                        link));
        return Stream.concat(superior, record).toList();
    }

    private static String id(@Nullable PersonId person) {
        return person == null ? "none" : person.value().toString();
    }

    private static @Nullable PersonId superior(@Nullable LineAbove line) {
        return line == null || line.direct() == null ? null : line.direct().person();
    }
}
