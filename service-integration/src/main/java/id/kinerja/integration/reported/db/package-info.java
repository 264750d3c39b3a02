/** Summaries in PostgreSQL. */
@NullMarked
package id.kinerja.integration.reported.db;

import org.jspecify.annotations.NullMarked;
