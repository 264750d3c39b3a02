/** Use cases of the treasury's files. */
@NullMarked
package id.kinerja.integration.treasury.app;

import org.jspecify.annotations.NullMarked;
