@NullMarked
package id.kinerja.skp;

import org.jspecify.annotations.NullMarked;
