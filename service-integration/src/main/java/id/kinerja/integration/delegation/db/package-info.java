/** Delegations as they are kept. */
@NullMarked
package id.kinerja.integration.delegation.db;

import org.jspecify.annotations.NullMarked;
