/** Tables in files, read from whatever a spreadsheet writes and written the same each time. */
@NullMarked
package id.kinerja.platform.table;

import org.jspecify.annotations.NullMarked;
