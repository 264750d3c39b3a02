/** Use cases of deductions. */
@NullMarked
package id.kinerja.tukin.deduction.app;

import org.jspecify.annotations.NullMarked;
