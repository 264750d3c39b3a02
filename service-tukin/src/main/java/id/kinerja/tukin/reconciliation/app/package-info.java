/** Use cases of reconciliation. */
@NullMarked
package id.kinerja.tukin.reconciliation.app;

import org.jspecify.annotations.NullMarked;
