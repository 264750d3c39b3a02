/** Leave as decreed: who is rightfully away on which days. */
@NullMarked
package id.kinerja.integration.leave;

import org.jspecify.annotations.NullMarked;
