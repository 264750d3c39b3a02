/** Deductions by REST. */
@NullMarked
package id.kinerja.tukin.deduction.web;

import org.jspecify.annotations.NullMarked;
