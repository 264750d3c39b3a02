/** Policies in PostgreSQL. */
@NullMarked
package id.kinerja.tukin.policy.db;

import org.jspecify.annotations.NullMarked;
