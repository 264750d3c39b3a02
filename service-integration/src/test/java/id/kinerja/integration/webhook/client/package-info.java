@NullMarked
package id.kinerja.integration.webhook.client;

import org.jspecify.annotations.NullMarked;
