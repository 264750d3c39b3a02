/** What travels, held to its contracts. */
@NullMarked
package id.kinerja.platform.outbox;

import org.jspecify.annotations.NullMarked;
