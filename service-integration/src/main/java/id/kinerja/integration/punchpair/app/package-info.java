/** Use cases of pairs of punches. */
@NullMarked
package id.kinerja.integration.punchpair.app;

import org.jspecify.annotations.NullMarked;
