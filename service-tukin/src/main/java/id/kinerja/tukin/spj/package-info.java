/** The accounts of a locked run: what goes along with the order to pay, and what is kept of it. */
@NullMarked
package id.kinerja.tukin.spj;

import org.jspecify.annotations.NullMarked;
