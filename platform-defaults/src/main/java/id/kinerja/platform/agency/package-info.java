/** The wall between agencies: who asks, for which agency, in every transaction. */
@NullMarked
package id.kinerja.platform.agency;

import org.jspecify.annotations.NullMarked;
