/** What e-Kinerja and we have, in PostgreSQL. */
@NullMarked
package id.kinerja.integration.ekinerja.db;

import org.jspecify.annotations.NullMarked;
