/** Clients of machines in Keycloak. */
@NullMarked
package id.kinerja.integration.machine.client;

import org.jspecify.annotations.NullMarked;
