/** What a locked run pays, and the files that carry it. */
@NullMarked
package id.kinerja.tukin.payment;

import org.jspecify.annotations.NullMarked;
