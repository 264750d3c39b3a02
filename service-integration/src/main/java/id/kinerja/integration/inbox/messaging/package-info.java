/** Tasks as every service tells them. */
@NullMarked
package id.kinerja.integration.inbox.messaging;

import org.jspecify.annotations.NullMarked;
