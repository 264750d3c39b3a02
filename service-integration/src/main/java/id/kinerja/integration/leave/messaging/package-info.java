/** Leave as other services are told of it. */
@NullMarked
package id.kinerja.integration.leave.messaging;

import org.jspecify.annotations.NullMarked;
