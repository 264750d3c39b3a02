/** The ledger and overpayments by REST. */
@NullMarked
package id.kinerja.tukin.ledger.web;

import org.jspecify.annotations.NullMarked;
