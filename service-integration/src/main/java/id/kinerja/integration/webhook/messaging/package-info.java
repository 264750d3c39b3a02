/** Facts that webhooks tell of. */
@NullMarked
package id.kinerja.integration.webhook.messaging;

import org.jspecify.annotations.NullMarked;
