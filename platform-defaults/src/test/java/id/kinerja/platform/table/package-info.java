/** Tables in files. */
@NullMarked
package id.kinerja.platform.table;

import org.jspecify.annotations.NullMarked;
