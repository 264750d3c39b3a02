/** The calendar told to every service. */
@NullMarked
package id.kinerja.integration.calendar.messaging;

import org.jspecify.annotations.NullMarked;
