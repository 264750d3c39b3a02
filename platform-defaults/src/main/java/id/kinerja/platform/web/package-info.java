/** What every endpoint keeps: idempotency keys, entity tags, cursors. */
@NullMarked
package id.kinerja.platform.web;

import org.jspecify.annotations.NullMarked;
