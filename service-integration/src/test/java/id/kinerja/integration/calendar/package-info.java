@NullMarked
package id.kinerja.integration.calendar;

import org.jspecify.annotations.NullMarked;
