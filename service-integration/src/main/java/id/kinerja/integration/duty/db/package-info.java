/** Surat tugas in PostgreSQL. */
@NullMarked
package id.kinerja.integration.duty.db;

import org.jspecify.annotations.NullMarked;
