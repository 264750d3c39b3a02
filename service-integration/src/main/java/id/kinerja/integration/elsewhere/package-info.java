/** Work elsewhere that an agency orders for whole units by a circular. */
@NullMarked
package id.kinerja.integration.elsewhere;

import org.jspecify.annotations.NullMarked;
