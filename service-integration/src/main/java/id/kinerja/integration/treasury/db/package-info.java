/** Days and hours for the treasury in PostgreSQL. */
@NullMarked
package id.kinerja.integration.treasury.db;

import org.jspecify.annotations.NullMarked;
