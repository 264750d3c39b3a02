/** Reconciliation by REST. */
@NullMarked
package id.kinerja.tukin.reconciliation.web;

import org.jspecify.annotations.NullMarked;
