/** SKPs in PostgreSQL. */
@NullMarked
package id.kinerja.skp.plan.db;

import org.jspecify.annotations.NullMarked;
