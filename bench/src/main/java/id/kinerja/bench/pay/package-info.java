/** A month of tukin: calculated by the service, and by one statement that comes to the same. */
@NullMarked
package id.kinerja.bench.pay;

import org.jspecify.annotations.NullMarked;
