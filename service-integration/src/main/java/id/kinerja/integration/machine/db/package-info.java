/** Clients of machines as they are kept. */
@NullMarked
package id.kinerja.integration.machine.db;

import org.jspecify.annotations.NullMarked;
