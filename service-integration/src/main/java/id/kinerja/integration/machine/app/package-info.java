/** What HR does with the clients of its machines. */
@NullMarked
package id.kinerja.integration.machine.app;

import org.jspecify.annotations.NullMarked;
