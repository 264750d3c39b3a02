@NullMarked
package id.kinerja.kernel;

import org.jspecify.annotations.NullMarked;
