/** Incidents in PostgreSQL. */
@NullMarked
package id.kinerja.integration.incident.db;

import org.jspecify.annotations.NullMarked;
