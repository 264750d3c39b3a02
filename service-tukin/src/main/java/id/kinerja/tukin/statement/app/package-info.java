/** Use cases of statements. */
@NullMarked
package id.kinerja.tukin.statement.app;

import org.jspecify.annotations.NullMarked;
