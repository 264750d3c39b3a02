/** Deaths in PostgreSQL, whatever identifies or pays an heir sealed. */
@NullMarked
package id.kinerja.integration.death.db;

import org.jspecify.annotations.NullMarked;
