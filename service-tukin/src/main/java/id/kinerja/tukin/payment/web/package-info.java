/** Payments and their files by REST. */
@NullMarked
package id.kinerja.tukin.payment.web;

import org.jspecify.annotations.NullMarked;
