package id.kinerja.tukin.policy;

import java.util.List;
import java.util.Optional;

/** Bands of minutes that follow one another. */
public record Bands(List<Band> bands) {

    public Bands {
        bands = List.copyOf(bands);
    }

    /** The band of so many minutes; none where they cost nothing. Asked twice for each day. */
    public Optional<Band> of(int minutes) {
        for (Band band : bands) {
            if (band.holds(minutes)) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }

    /** Whether each band begins in the minute after the one before it, and the last has no end. */
    boolean follow() {
        for (int i = 1; i < bands.size(); i++) {
            Integer end = bands.get(i - 1).toMinutes();
            if (end == null
                    || end < bands.get(i - 1).fromMinutes()
                    || bands.get(i).fromMinutes() != end + 1) {
                return false;
            }
        }
        return !bands.isEmpty() && bands.getLast().toMinutes() == null;
    }

    /** Whether more minutes never cost less. */
    boolean rise() {
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).cut().compareTo(bands.get(i - 1).cut()) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether nobody who is on time is in one of them. */
    boolean sparePunctual() {
        return bands.stream().allMatch(band -> band.fromMinutes() > 0);
    }
}
