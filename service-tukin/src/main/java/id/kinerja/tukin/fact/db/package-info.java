/** Facts from outside in PostgreSQL. */
@NullMarked
package id.kinerja.tukin.fact.db;

import org.jspecify.annotations.NullMarked;
