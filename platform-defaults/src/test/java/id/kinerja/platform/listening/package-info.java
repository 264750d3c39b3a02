@NullMarked
package id.kinerja.platform.listening;

import org.jspecify.annotations.NullMarked;
