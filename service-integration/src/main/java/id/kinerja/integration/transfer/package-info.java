/**
 * Moves between agencies: the old one closes and hands over a signed package, the new one starts.
 */
@NullMarked
package id.kinerja.integration.transfer;

import org.jspecify.annotations.NullMarked;
