/** Use cases of notices. */
@NullMarked
package id.kinerja.integration.notice.app;

import org.jspecify.annotations.NullMarked;
