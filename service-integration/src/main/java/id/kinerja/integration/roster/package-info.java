/** Shifts, and who works which of them when. */
@NullMarked
package id.kinerja.integration.roster;

import org.jspecify.annotations.NullMarked;
