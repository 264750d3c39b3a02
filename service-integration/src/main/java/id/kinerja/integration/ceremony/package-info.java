/** Apel and upacara, and who stayed away from them. */
@NullMarked
package id.kinerja.integration.ceremony;

import org.jspecify.annotations.NullMarked;
