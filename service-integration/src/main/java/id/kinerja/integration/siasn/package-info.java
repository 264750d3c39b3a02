/** SIASN of BKN: what it says of people, how that differs from the register, what it is told. */
@NullMarked
package id.kinerja.integration.siasn;

import org.jspecify.annotations.NullMarked;
