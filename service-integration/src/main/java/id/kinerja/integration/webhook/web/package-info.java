/** Webhooks by REST. */
@NullMarked
package id.kinerja.integration.webhook.web;

import org.jspecify.annotations.NullMarked;
