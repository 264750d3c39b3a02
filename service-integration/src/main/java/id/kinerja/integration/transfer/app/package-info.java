/** Transfers are opened, released, received and accepted, each by two. */
@NullMarked
package id.kinerja.integration.transfer.app;

import org.jspecify.annotations.NullMarked;
