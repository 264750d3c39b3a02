/** Runs by REST. */
@NullMarked
package id.kinerja.tukin.run.web;

import org.jspecify.annotations.NullMarked;
