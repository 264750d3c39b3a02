/** Daftar hadir over REST. */
@NullMarked
package id.kinerja.integration.daftarhadir.web;

import org.jspecify.annotations.NullMarked;
