/** Keycloak's admin API. */
@NullMarked
package id.kinerja.integration.machine.client;

import org.jspecify.annotations.NullMarked;
