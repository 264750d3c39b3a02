/** Agencies in PostgreSQL. */
@NullMarked
package id.kinerja.integration.agency.db;

import org.jspecify.annotations.NullMarked;
