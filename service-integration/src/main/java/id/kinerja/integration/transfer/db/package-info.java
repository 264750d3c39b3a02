/** Transfers, packages and keys in the database. */
@NullMarked
package id.kinerja.integration.transfer.db;

import org.jspecify.annotations.NullMarked;
