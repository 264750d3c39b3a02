/** Daftar hadir kept by hand where there is no terminal, attested by the head of the unit. */
@NullMarked
package id.kinerja.integration.daftarhadir;

import org.jspecify.annotations.NullMarked;
