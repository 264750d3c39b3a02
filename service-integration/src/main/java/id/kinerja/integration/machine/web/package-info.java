/** Clients of machines in the REST API. */
@NullMarked
package id.kinerja.integration.machine.web;

import org.jspecify.annotations.NullMarked;
