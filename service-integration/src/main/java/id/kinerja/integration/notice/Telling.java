package id.kinerja.integration.notice;

import id.kinerja.integration.personnel.LineAbove;
import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is told what: the table of kinds, held against who is above whom. */
public final class Telling {

    private Telling() {}

    /**
     * @param lines above those whose superiors are told
     * @param now of the agency
     */
    public static List<Notice> of(
            Collection<News> news, Map<PersonId, LineAbove> lines, Instant now) {
        return news.stream()
                .flatMap(
                        one ->
                                reader(one, lines).stream()
                                        .map(person -> Notice.unread(person, one, now)))
                .toList();
    }

    private static Optional<PersonId> reader(News news, Map<PersonId, LineAbove> lines) {
        return switch (news.kind().addressee()) {
            case ONESELF, TASK_HOLDER -> Optional.of(news.about());
            case DIRECT_SUPERIOR ->
                    Optional.ofNullable(lines.get(news.about()))
                            .map(LineAbove::direct)
                            .filter(LineAbove.Official::hasNumber)
                            .map(LineAbove.Official::person);
        };
    }
}
