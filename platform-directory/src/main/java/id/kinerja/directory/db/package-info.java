/** The copy in the schema {@code directory}. */
@NullMarked
package id.kinerja.directory.db;

import org.jspecify.annotations.NullMarked;
