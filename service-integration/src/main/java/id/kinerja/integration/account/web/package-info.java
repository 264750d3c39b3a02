/** Accounts by REST. */
@NullMarked
package id.kinerja.integration.account.web;

import org.jspecify.annotations.NullMarked;
