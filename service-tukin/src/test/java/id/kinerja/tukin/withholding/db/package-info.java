/** The shipped tables, for tests. */
@NullMarked
package id.kinerja.tukin.withholding.db;

import org.jspecify.annotations.NullMarked;
