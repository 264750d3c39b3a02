/** What is told of ratings. */
@NullMarked
package id.kinerja.integration.siasn.messaging;

import org.jspecify.annotations.NullMarked;
