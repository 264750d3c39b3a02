/** Terminals, uploads and punches in PostgreSQL. */
@NullMarked
package id.kinerja.integration.terminal.db;

import org.jspecify.annotations.NullMarked;
