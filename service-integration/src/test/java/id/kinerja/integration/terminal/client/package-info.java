/** Vendors' clouds, played by a stub. */
@NullMarked
package id.kinerja.integration.terminal.client;

import org.jspecify.annotations.NullMarked;
