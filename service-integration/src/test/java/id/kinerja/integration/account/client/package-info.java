/** Keycloak's admin API. */
@NullMarked
package id.kinerja.integration.account.client;

import org.jspecify.annotations.NullMarked;
