/** What settling an incident of attendance would do to pay. */
@NullMarked
package id.kinerja.tukin.incident;

import org.jspecify.annotations.NullMarked;
