package id.kinerja.integration.conflict;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignment.Assessor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import java.util.List;
import java.util.Map;

/**
 * Whose service has ended assesses nobody from the day after on: the official does who is next
 * above by the units, until HR names another. Where nobody is, nobody does.
 */
public final class OfficialsWhoLeftGiveWay {

    private OfficialsWhoLeftGiveWay() {}

    /**
     * @param left on which days those who are named have left
     * @param byUnits who is next above the holder of the place by the units, on which days
     */
    public static Timeline<Assessor> in(
            Assignment held,
            Timeline<Assessor> assessors,
            Map<PersonId, List<DateRange>> left,
            Timeline<PersonId> byUnits) {
        Timeline<Assessor> others = assessors;
        for (Timeline.Part<Assessor> entry : assessors.parts()) {
            for (DateRange gone : left.getOrDefault(entry.value().person(), List.of())) {
                for (Timeline.Part<PersonId> next : next(entry, gone, byUnits).parts()) {
                    if (!next.value().equals(held.person())) {
                        others =
                                others.with(entry.value().givingWayTo(next.value()), next.during());
                    }
                }
            }
        }
        return others;
    }

    private static Timeline<PersonId> next(
            Timeline.Part<Assessor> entry, DateRange gone, Timeline<PersonId> byUnits) {
        return entry.during().intersection(gone).map(byUnits::within).orElse(Timeline.none());
    }
}
