/** Use cases of accounts. */
@NullMarked
package id.kinerja.integration.account.app;

import org.jspecify.annotations.NullMarked;
