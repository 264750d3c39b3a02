/** Keeps the calendar of a year, and asks for the runs that are near. */
@NullMarked
package id.kinerja.tukin.calendar.app;

import org.jspecify.annotations.NullMarked;
