/** What was paid, in PostgreSQL, sealed. */
@NullMarked
package id.kinerja.tukin.reconciliation.db;

import org.jspecify.annotations.NullMarked;
