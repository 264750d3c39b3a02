/** Conflicts of interest as they are kept. */
@NullMarked
package id.kinerja.integration.conflict.db;

import org.jspecify.annotations.NullMarked;
