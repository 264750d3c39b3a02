/** Events leave with the transaction that caused them. */
@NullMarked
package id.kinerja.platform.outbox;

import org.jspecify.annotations.NullMarked;
