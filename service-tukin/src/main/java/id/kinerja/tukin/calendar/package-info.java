/** When the months of a year are to be paid. */
@NullMarked
package id.kinerja.tukin.calendar;

import org.jspecify.annotations.NullMarked;
