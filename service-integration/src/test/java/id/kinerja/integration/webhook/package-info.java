@NullMarked
package id.kinerja.integration.webhook;

import org.jspecify.annotations.NullMarked;
