/** Payees by REST. */
@NullMarked
package id.kinerja.tukin.payee.web;

import org.jspecify.annotations.NullMarked;
