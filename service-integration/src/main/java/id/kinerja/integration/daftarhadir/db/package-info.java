/** Daftar hadir in PostgreSQL. */
@NullMarked
package id.kinerja.integration.daftarhadir.db;

import org.jspecify.annotations.NullMarked;
