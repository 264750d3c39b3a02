/** Delegations in the REST API. */
@NullMarked
package id.kinerja.integration.delegation.web;

import org.jspecify.annotations.NullMarked;
