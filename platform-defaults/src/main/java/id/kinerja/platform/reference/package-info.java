/** The codes that callers meet, in words. */
@NullMarked
package id.kinerja.platform.reference;

import org.jspecify.annotations.NullMarked;
