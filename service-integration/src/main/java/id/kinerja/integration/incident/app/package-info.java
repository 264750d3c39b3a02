/** Use cases of incidents. */
@NullMarked
package id.kinerja.integration.incident.app;

import org.jspecify.annotations.NullMarked;
