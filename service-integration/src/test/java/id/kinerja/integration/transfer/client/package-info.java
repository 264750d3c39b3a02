@NullMarked
package id.kinerja.integration.transfer.client;

import org.jspecify.annotations.NullMarked;
