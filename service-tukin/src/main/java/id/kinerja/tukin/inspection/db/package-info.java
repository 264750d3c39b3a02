/** Findings by SQL, a set at a time. */
@NullMarked
package id.kinerja.tukin.inspection.db;

import org.jspecify.annotations.NullMarked;
