/** Transfers in the REST API. */
@NullMarked
package id.kinerja.integration.transfer.web;

import org.jspecify.annotations.NullMarked;
