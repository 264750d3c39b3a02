/** Files in. */
@NullMarked
package id.kinerja.platform.imports;

import org.jspecify.annotations.NullMarked;
