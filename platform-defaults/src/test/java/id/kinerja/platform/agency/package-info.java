/** The agency wall, and whose turn it is. */
@NullMarked
package id.kinerja.platform.agency;

import org.jspecify.annotations.NullMarked;
