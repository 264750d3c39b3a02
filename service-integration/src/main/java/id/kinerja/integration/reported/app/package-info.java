/** Use cases of summaries. */
@NullMarked
package id.kinerja.integration.reported.app;

import org.jspecify.annotations.NullMarked;
