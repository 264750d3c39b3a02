@NullMarked
package id.kinerja.tukin.fact;

import org.jspecify.annotations.NullMarked;
