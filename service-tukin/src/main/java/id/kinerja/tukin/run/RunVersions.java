package id.kinerja.tukin.run;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calculations of a run, one held against another. */
public interface RunVersions {

    /**
     * People whom both versions don't say the same of, in their order.
     *
     * @param versions that are whole
     */
    List<Compared> differences(Run run, Pair versions, @Nullable PersonId after, int limit);

    /** Units with the sums of all their people, also those that are the same, in their order. */
    List<ComparedUnit> units(Run run, Pair versions, @Nullable UnitId after, int limit);

    /**
     * Two versions of a run.
     *
     * @param from against which the other is held
     */
    record Pair(int from, int to) {}

    /**
     * What a version says of a person.
     *
     * @param unit absent where it has nothing of the run's own month
     * @param net of the own month; nothing where it has none
     * @param complete false where something is still asked
     * @param corrections the sum of the differences for earlier months
     * @param lines of the own month by their codes
     */
    record Side(
            @Nullable UnitId unit,
            Rupiah net,
            boolean complete,
            Rupiah corrections,
            Map<String, Rupiah> lines) {

        public Side {
            lines = Map.copyOf(lines);
        }
    }

    /**
     * @param before absent where the first version has nothing of the person
     * @param after absent where the second has nothing of him
     */
    record Compared(PersonId person, @Nullable Side before, @Nullable Side after) {}

    /** What the people of a unit come to in both, whether or not they may be paid. */
    record ComparedUnit(
            UnitId unit, int peopleBefore, int peopleAfter, Rupiah before, Rupiah after) {}
}
