package id.kinerja.integration.punchpair;

import id.kinerja.kernel.PersonId;

/**
 * Two people at one terminal. It says where to look and not that anything is wrong: who comes by
 * the same car punches so too.
 *
 * @param one whose id is the lower
 * @param daysTogether on which they punched within so many seconds of each other, once at least
 * @param daysBoth on which both punched at all
 */
public record PunchPair(PersonId one, PersonId other, int daysTogether, int daysBoth) {}
