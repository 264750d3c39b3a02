/** Packages in the form in which another installation gets them. */
@NullMarked
package id.kinerja.integration.transfer.client;

import org.jspecify.annotations.NullMarked;
