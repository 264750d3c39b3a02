/** Use cases of payees. */
@NullMarked
package id.kinerja.tukin.payee.app;

import org.jspecify.annotations.NullMarked;
