/** What an HR system does with people of the register, and what HR says to it. */
@NullMarked
package id.kinerja.integration.scim.app;

import org.jspecify.annotations.NullMarked;
