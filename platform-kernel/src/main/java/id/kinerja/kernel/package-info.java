/** Values of the field: pure Java, no framework on the class path. */
@NullMarked
package id.kinerja.kernel;

import org.jspecify.annotations.NullMarked;
