/** Use cases of webhooks. */
@NullMarked
package id.kinerja.integration.webhook.app;

import org.jspecify.annotations.NullMarked;
