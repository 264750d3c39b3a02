@NullMarked
package id.kinerja.integration.calendar.web;

import org.jspecify.annotations.NullMarked;
