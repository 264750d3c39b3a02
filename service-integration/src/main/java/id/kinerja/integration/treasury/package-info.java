/** What the treasury's Web Gaji prices by days: uang makan and uang lembur. */
@NullMarked
package id.kinerja.integration.treasury;

import org.jspecify.annotations.NullMarked;
