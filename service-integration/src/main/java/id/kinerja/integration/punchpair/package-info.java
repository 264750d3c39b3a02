/** Pairs of people whose punches come together more often than chance has it. */
@NullMarked
package id.kinerja.integration.punchpair;

import org.jspecify.annotations.NullMarked;
