@NullMarked
package id.kinerja.platform.pdf;

import org.jspecify.annotations.NullMarked;
