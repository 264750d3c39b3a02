@NullMarked
package id.kinerja.platform.problem;

import org.jspecify.annotations.NullMarked;
