@NullMarked
package id.kinerja.launcher;

import org.jspecify.annotations.NullMarked;
