@NullMarked
package id.kinerja.tukin.ledger;

import org.jspecify.annotations.NullMarked;
