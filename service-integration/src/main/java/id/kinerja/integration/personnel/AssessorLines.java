package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;

/** Who assesses whom, one above the other. */
public interface AssessorLines {

    /**
     * Whether somebody would be assessed by one whom he assesses himself, directly or over others,
     * each in his primary place, on some of these days.
     */
    boolean ring(PersonId assessed, PersonId assessor, DateRange during);
}
