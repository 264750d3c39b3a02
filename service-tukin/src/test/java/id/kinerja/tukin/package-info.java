@NullMarked
package id.kinerja.tukin;

import org.jspecify.annotations.NullMarked;
