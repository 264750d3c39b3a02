/** Vendors' clouds, as they are asked. */
@NullMarked
package id.kinerja.integration.terminal.client;

import org.jspecify.annotations.NullMarked;
