/** One inbox for what all services ask people to do. */
@NullMarked
package id.kinerja.integration.inbox;

import org.jspecify.annotations.NullMarked;
