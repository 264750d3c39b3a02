/** Shadow runs by REST. */
@NullMarked
package id.kinerja.tukin.shadow.web;

import org.jspecify.annotations.NullMarked;
