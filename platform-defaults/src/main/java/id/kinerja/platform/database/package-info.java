/** Connections by role, and the migrations of every schema. */
@NullMarked
package id.kinerja.platform.database;

import org.jspecify.annotations.NullMarked;
