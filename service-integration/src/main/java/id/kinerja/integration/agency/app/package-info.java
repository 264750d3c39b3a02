/** Use cases of agencies. */
@NullMarked
package id.kinerja.integration.agency.app;

import org.jspecify.annotations.NullMarked;
