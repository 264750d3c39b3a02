/** What people were granted, what they owe back of it, and how that is recovered. */
@NullMarked
package id.kinerja.tukin.ledger;

import org.jspecify.annotations.NullMarked;
