/** Shifts and rosters in PostgreSQL. */
@NullMarked
package id.kinerja.integration.roster.db;

import org.jspecify.annotations.NullMarked;
