/** What can be asked about other policies. */
@NullMarked
package id.kinerja.tukin.whatif.app;

import org.jspecify.annotations.NullMarked;
