/** Which days of whose service are paid. */
@NullMarked
package id.kinerja.tukin.statement.app;

import org.jspecify.annotations.NullMarked;
