/** Delegations told to every service. */
@NullMarked
package id.kinerja.integration.delegation.messaging;

import org.jspecify.annotations.NullMarked;
