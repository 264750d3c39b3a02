package id.kinerja.integration.conflict;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignment.Assessor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Whoever has a conflict of interest decides nothing about the other, and his superior does (UU
 * 30/2014 Ps 42 (2)); where that one has one too, it is the next above.
 */
public final class OfficialsInConflictGiveWay {

    private OfficialsInConflictGiveWay() {}

    /**
     * The place as it is assessed from that day on; what was so before stays.
     *
     * @param conflicts about the person who holds it
     * @param above who is above those who have them, on which days
     */
    public static Assignment in(
            Assignment held,
            Collection<ConflictOfInterest> conflicts,
            Map<PersonId, Timeline<PersonId>> above,
            LocalDate since) {
        return in(held, conflicts, above, since, UnaryOperator.identity());
    }

    /**
     * @param whoLeft has those who have left give way first
     */
    public static Assignment in(
            Assignment held,
            Collection<ConflictOfInterest> conflicts,
            Map<PersonId, Timeline<PersonId>> above,
            LocalDate since,
            UnaryOperator<Timeline<Assessor>> whoLeft) {
        List<DateRange> days = List.of(DateRange.since(since));
        Timeline<Assessor> assessors =
                whoLeft.apply(held.assessors().within(days.getFirst()).map(Assessor::asNamed));
        // Each time one step up, for no more steps than there are officials who give way.
        for (int step = 0; step < conflicts.size(); step++) {
            for (ConflictOfInterest conflict : conflicts) {
                assessors = givenWay(assessors, conflict, above);
            }
        }
        return held.assessedBy(
                Timeline.of(
                        Stream.concat(
                                        whoLeft
                                                .apply(held.assessors().without(days))
                                                .parts()
                                                .stream(),
                                        assessors.parts().stream())
                                .toList()));
    }

    private static Timeline<Assessor> givenWay(
            Timeline<Assessor> assessors,
            ConflictOfInterest conflict,
            Map<PersonId, Timeline<PersonId>> above) {
        Timeline<PersonId> superiors =
                conflict.days()
                        .map(above.getOrDefault(conflict.assessor(), Timeline.none())::within)
                        .orElse(Timeline.none());
        Timeline<Assessor> others = assessors;
        for (Timeline.Part<Assessor> entry : assessors.parts()) {
            if (!entry.value().person().equals(conflict.assessor())) {
                continue;
            }
            for (Timeline.Part<PersonId> superior : superiors.within(entry.during()).parts()) {
                if (!superior.value().equals(conflict.person())) {
                    others =
                            others.with(
                                    entry.value().givingWayTo(superior.value()), superior.during());
                }
            }
        }
        return others;
    }
}
