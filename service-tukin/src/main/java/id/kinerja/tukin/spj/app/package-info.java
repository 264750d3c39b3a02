/** Use cases of accounts. */
@NullMarked
package id.kinerja.tukin.spj.app;

import org.jspecify.annotations.NullMarked;
