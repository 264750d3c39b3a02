/** When people work: schedules as dated data, and who goes by which. */
@NullMarked
package id.kinerja.integration.schedule;

import org.jspecify.annotations.NullMarked;
