/** Surat tugas over HTTP. */
@NullMarked
package id.kinerja.integration.duty.web;

import org.jspecify.annotations.NullMarked;
