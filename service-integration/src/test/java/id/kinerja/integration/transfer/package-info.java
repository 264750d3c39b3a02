@NullMarked
package id.kinerja.integration.transfer;

import org.jspecify.annotations.NullMarked;
