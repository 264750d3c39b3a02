package id.kinerja.integration.roster.web;

import id.kinerja.kernel.PersonId;

/**
 * @param minutes without breaks
 */
record RosteredHoursView(PersonId personId, int shifts, long minutes) {}
