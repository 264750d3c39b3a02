/** Findings and samples by REST. */
@NullMarked
package id.kinerja.tukin.inspection.web;

import org.jspecify.annotations.NullMarked;
