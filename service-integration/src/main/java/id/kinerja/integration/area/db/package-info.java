/** Areas of units in PostgreSQL. */
@NullMarked
package id.kinerja.integration.area.db;

import org.jspecify.annotations.NullMarked;
