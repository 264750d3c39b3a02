/** Who did what; chained so that an alteration shows. */
@NullMarked
package id.kinerja.platform.audit;

import org.jspecify.annotations.NullMarked;
