/** Attendance terminals that push by themselves, and what they send. */
@NullMarked
package id.kinerja.integration.terminal;

import org.jspecify.annotations.NullMarked;
