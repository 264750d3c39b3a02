/** Accounts in Keycloak, kept in step with people and never in their way. */
@NullMarked
package id.kinerja.integration.account;

import org.jspecify.annotations.NullMarked;
