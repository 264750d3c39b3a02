/** Schedules by REST. */
@NullMarked
package id.kinerja.integration.schedule.web;

import org.jspecify.annotations.NullMarked;
