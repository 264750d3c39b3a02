/** Use cases of the ledger and of overpayments. */
@NullMarked
package id.kinerja.tukin.ledger.app;

import org.jspecify.annotations.NullMarked;
