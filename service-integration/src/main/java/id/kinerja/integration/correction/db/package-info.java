/** Corrections as they are kept. */
@NullMarked
package id.kinerja.integration.correction.db;

import org.jspecify.annotations.NullMarked;
