/** Work elsewhere by order: whom a surat tugas sends where, on which days. */
@NullMarked
package id.kinerja.integration.duty;

import org.jspecify.annotations.NullMarked;
