/** Use cases of facts from outside. */
@NullMarked
package id.kinerja.tukin.fact.app;

import org.jspecify.annotations.NullMarked;
