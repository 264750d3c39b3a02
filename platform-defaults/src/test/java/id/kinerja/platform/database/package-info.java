/** Connections by role. */
@NullMarked
package id.kinerja.platform.database;

import org.jspecify.annotations.NullMarked;
