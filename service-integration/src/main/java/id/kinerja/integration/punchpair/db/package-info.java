/** Pairs of punches in PostgreSQL. */
@NullMarked
package id.kinerja.integration.punchpair.db;

import org.jspecify.annotations.NullMarked;
