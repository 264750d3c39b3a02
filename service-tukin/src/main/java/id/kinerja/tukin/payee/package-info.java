/** To whom tukin is paid. */
@NullMarked
package id.kinerja.tukin.payee;

import org.jspecify.annotations.NullMarked;
