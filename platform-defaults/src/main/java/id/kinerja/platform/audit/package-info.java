/**
 * Who did what, and who looked at whom: written by the use cases in their transactions, chained
 * afterwards so that an alteration shows, and vouched for by another service.
 */
@NullMarked
package id.kinerja.platform.audit;

import org.jspecify.annotations.NullMarked;
