@NullMarked
package id.kinerja.kernel.event;

import org.jspecify.annotations.NullMarked;
