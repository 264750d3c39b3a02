/** What officials and HR do with delegations. */
@NullMarked
package id.kinerja.integration.delegation.app;

import org.jspecify.annotations.NullMarked;
