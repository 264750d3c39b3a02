/** Discipline decisions in the database. */
@NullMarked
package id.kinerja.integration.discipline.db;

import org.jspecify.annotations.NullMarked;
