/** The register in PostgreSQL. */
@NullMarked
package id.kinerja.integration.personnel.db;

import org.jspecify.annotations.NullMarked;
