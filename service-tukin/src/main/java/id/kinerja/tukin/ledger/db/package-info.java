/** The ledger and overpayments in PostgreSQL. */
@NullMarked
package id.kinerja.tukin.ledger.db;

import org.jspecify.annotations.NullMarked;
