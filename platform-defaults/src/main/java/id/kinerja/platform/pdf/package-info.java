/** Forms as PDF, laid out by rows and written the same each time. */
@NullMarked
package id.kinerja.platform.pdf;

import org.jspecify.annotations.NullMarked;
