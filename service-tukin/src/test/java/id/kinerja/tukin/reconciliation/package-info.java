@NullMarked
package id.kinerja.tukin.reconciliation;

import org.jspecify.annotations.NullMarked;
