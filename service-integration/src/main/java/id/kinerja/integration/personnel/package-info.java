/** Units, people and their dated assignments, as HR brings them in. */
@NullMarked
package id.kinerja.integration.personnel;

import org.jspecify.annotations.NullMarked;
