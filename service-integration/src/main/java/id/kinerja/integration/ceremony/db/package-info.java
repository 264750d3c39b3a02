/** Ceremonies in PostgreSQL. */
@NullMarked
package id.kinerja.integration.ceremony.db;

import org.jspecify.annotations.NullMarked;
