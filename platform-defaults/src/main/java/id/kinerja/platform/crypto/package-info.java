/** Encryption of what must not be read from a database or a backup. */
@NullMarked
package id.kinerja.platform.crypto;

import org.jspecify.annotations.NullMarked;
