/** Use cases of terminals. */
@NullMarked
package id.kinerja.integration.terminal.app;

import org.jspecify.annotations.NullMarked;
