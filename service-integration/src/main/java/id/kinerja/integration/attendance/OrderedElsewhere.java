package id.kinerja.integration.attendance;

import java.util.Comparator;
import java.util.UUID;

/**
 * That the agency has the person's unit work elsewhere on a day; where he comes to the office all
 * the same, the day is as ever.
 *
 * @param decree that says so
 * @param uangMakan whether the agency pays it to who works elsewhere then
 */
public record OrderedElsewhere(UUID decree, boolean uangMakan) {

    /** Of several the one with uang makan counts, which is the last. */
    public static final Comparator<OrderedElsewhere> IN_FAVOUR =
            Comparator.comparing(OrderedElsewhere::uangMakan)
                    .thenComparing(OrderedElsewhere::decree);

    Confirmed confirmed() {
        return new Confirmed(decree, new Confirmation.WorksElsewhere(uangMakan));
    }
}
