/** Reorganisations and their moves as they are kept. */
@NullMarked
package id.kinerja.integration.reorganisation.db;

import org.jspecify.annotations.NullMarked;
