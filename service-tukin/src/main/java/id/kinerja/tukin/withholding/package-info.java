/** What tax and social security take of what is paid, and by which tables. */
@NullMarked
package id.kinerja.tukin.withholding;

import org.jspecify.annotations.NullMarked;
