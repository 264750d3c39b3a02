/** A person's month: from facts and policy to rupiah, with the reason of each. */
@NullMarked
package id.kinerja.tukin.statement;

import org.jspecify.annotations.NullMarked;
