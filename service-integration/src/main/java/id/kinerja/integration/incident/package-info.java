/** What kept many people from punching, confirmed for all of them at once. */
@NullMarked
package id.kinerja.integration.incident;

import org.jspecify.annotations.NullMarked;
