/** Real components for the tests of every service: PostgreSQL, Kafka and an issuer of tokens. */
@NullMarked
package id.kinerja.platform.testing;

import org.jspecify.annotations.NullMarked;
