/** SIASN's answers and what it is told, in PostgreSQL. */
@NullMarked
package id.kinerja.integration.siasn.db;

import org.jspecify.annotations.NullMarked;
