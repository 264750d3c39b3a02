/** Discipline decisions: which punishment counts for whom from which day. */
@NullMarked
package id.kinerja.integration.discipline;

import org.jspecify.annotations.NullMarked;
