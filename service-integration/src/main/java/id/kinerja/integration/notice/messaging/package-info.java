/** What other services tell that people are to know. */
@NullMarked
package id.kinerja.integration.notice.messaging;

import org.jspecify.annotations.NullMarked;
