/** Endpoints and deliveries in the database. */
@NullMarked
package id.kinerja.integration.webhook.db;

import org.jspecify.annotations.NullMarked;
