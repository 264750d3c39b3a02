@NullMarked
package id.kinerja.platform.crypto;

import org.jspecify.annotations.NullMarked;
