/** What is counted. */
@NullMarked
package id.kinerja.integration.absence.db;

import org.jspecify.annotations.NullMarked;
