/** Facts that no service tells: supplied by one officer, confirmed by another. */
@NullMarked
package id.kinerja.tukin.fact;

import org.jspecify.annotations.NullMarked;
