/** A month of an agency: calculated, checked, approved, locked, and what comes late. */
@NullMarked
package id.kinerja.tukin.run;

import org.jspecify.annotations.NullMarked;
