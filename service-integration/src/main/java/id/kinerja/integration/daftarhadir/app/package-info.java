/** Use cases of the daftar hadir. */
@NullMarked
package id.kinerja.integration.daftarhadir.app;

import org.jspecify.annotations.NullMarked;
