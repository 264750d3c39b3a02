/** Use cases of ceremonies. */
@NullMarked
package id.kinerja.integration.ceremony.app;

import org.jspecify.annotations.NullMarked;
