/** Corrections of ratings by REST. */
@NullMarked
package id.kinerja.evaluation.correction.web;

import org.jspecify.annotations.NullMarked;
