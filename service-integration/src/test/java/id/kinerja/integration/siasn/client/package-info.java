@NullMarked
package id.kinerja.integration.siasn.client;

import org.jspecify.annotations.NullMarked;
