/** Holidays and cuti bersama of an agency, by decree. */
@NullMarked
package id.kinerja.integration.calendar;

import org.jspecify.annotations.NullMarked;
