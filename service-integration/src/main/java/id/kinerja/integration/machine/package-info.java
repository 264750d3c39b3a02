/** Programs of an agency that call this one with a key of their own. */
@NullMarked
package id.kinerja.integration.machine;

import org.jspecify.annotations.NullMarked;
