/** Facts as they are told by other services. */
@NullMarked
package id.kinerja.tukin.statement.messaging;

import org.jspecify.annotations.NullMarked;
