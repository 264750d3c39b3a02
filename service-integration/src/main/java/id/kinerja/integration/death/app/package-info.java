/** Use cases of deaths. */
@NullMarked
package id.kinerja.integration.death.app;

import org.jspecify.annotations.NullMarked;
