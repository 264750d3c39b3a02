package id.kinerja.activity.log;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;

/** Whose work of which days is somebody's to verify. */
public record Charge(PersonId person, DateRange during) {}
