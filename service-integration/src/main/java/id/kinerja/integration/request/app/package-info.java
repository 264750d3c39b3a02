/** Use cases of attendance requests. */
@NullMarked
package id.kinerja.integration.request.app;

import org.jspecify.annotations.NullMarked;
