/** What the payee system has paid, held against what a locked run pays. */
@NullMarked
package id.kinerja.tukin.reconciliation;

import org.jspecify.annotations.NullMarked;
