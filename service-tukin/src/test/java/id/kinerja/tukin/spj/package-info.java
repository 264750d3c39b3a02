@NullMarked
package id.kinerja.tukin.spj;

import org.jspecify.annotations.NullMarked;
