/** Accounts that wait for Keycloak. */
@NullMarked
package id.kinerja.integration.account.db;

import org.jspecify.annotations.NullMarked;
