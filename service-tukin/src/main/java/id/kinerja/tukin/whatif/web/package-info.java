/** Other policies by REST. */
@NullMarked
package id.kinerja.tukin.whatif.web;

import org.jspecify.annotations.NullMarked;
