/** Runs, their results and the ledger in PostgreSQL. */
@NullMarked
package id.kinerja.tukin.run.db;

import org.jspecify.annotations.NullMarked;
