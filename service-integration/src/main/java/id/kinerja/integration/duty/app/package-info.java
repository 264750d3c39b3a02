/** Use cases of surat tugas. */
@NullMarked
package id.kinerja.integration.duty.app;

import org.jspecify.annotations.NullMarked;
