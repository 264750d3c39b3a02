package id.kinerja.tukin.statement;

import java.time.LocalDate;
import java.util.List;

/**
 * A month as it would be, beside what it is now; both from the same facts.
 *
 * @param supposed the days ahead of which nobody has said anything, on which he would be there on
 *     time
 */
public record WhatIf(Statement now, Statement then, List<LocalDate> supposed) {

    public WhatIf {
        supposed = List.copyOf(supposed);
    }
}
