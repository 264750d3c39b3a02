/** Payees in PostgreSQL, sealed. */
@NullMarked
package id.kinerja.tukin.payee.db;

import org.jspecify.annotations.NullMarked;
