/** Calendars of runs, as they are kept and asked for. */
@NullMarked
package id.kinerja.tukin.calendar.web;

import org.jspecify.annotations.NullMarked;
