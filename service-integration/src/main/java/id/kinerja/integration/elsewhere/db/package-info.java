/** Decrees of work elsewhere in PostgreSQL. */
@NullMarked
package id.kinerja.integration.elsewhere.db;

import org.jspecify.annotations.NullMarked;
