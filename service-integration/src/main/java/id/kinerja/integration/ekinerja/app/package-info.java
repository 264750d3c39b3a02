/** Use cases of e-Kinerja. */
@NullMarked
package id.kinerja.integration.ekinerja.app;

import org.jspecify.annotations.NullMarked;
