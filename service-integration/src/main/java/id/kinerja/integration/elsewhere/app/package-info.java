/** Use cases of work elsewhere by decree. */
@NullMarked
package id.kinerja.integration.elsewhere.app;

import org.jspecify.annotations.NullMarked;
