/** The SKP: what a person and his pejabat penilai agree on for the year. */
@NullMarked
package id.kinerja.skp.plan;

import org.jspecify.annotations.NullMarked;
