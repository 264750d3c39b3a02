package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.NomorPegawai;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who assesses whom by the rows of a file, each in his primary place. */
final class LinesOfFile {

    /** More than there are above anybody. */
    private static final int MOST_ABOVE = 100;

    private final Map<NomorPegawai, List<Above>> above = new HashMap<>();

    private record Above(NomorPegawai assessor, DateRange during) {}

    void add(NomorPegawai assessed, NomorPegawai assessor, DateRange during) {
        if (!assessor.equals(assessed)) {
            above.computeIfAbsent(assessed, _ -> new ArrayList<>(1))
                    .add(new Above(assessor, during));
        }
    }

    /** Whether this one comes to assess, directly or over others, who assesses him. */
    boolean ring(NomorPegawai assessed, NomorPegawai assessor, DateRange during) {
        Set<Above> seen = new HashSet<>();
        Deque<Above> open = new ArrayDeque<>(List.of(new Above(assessor, during)));
        while (!open.isEmpty() && seen.size() < MOST_ABOVE) {
            Above next = open.remove();
            if (next.assessor().equals(assessed)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(aboveOn(next));
            }
        }
        return false;
    }

    private List<Above> aboveOn(Above one) {
        return above.getOrDefault(one.assessor(), List.of()).stream()
                .flatMap(
                        next ->
                                next.during().intersection(one.during()).stream()
                                        .map(days -> new Above(next.assessor(), days)))
                .toList();
    }
}
