/** What other systems of an agency are told of by webhooks. */
@NullMarked
package id.kinerja.integration.webhook;

import org.jspecify.annotations.NullMarked;
