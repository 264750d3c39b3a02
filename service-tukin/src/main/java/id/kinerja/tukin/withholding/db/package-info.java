/** What is withheld in PostgreSQL, and the tables beside the classes. */
@NullMarked
package id.kinerja.tukin.withholding.db;

import org.jspecify.annotations.NullMarked;
