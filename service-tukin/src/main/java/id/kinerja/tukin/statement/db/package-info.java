/** Facts of person-months in PostgreSQL. */
@NullMarked
package id.kinerja.tukin.statement.db;

import org.jspecify.annotations.NullMarked;
