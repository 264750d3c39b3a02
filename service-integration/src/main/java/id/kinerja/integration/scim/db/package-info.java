/** What is known of an HR system's users. */
@NullMarked
package id.kinerja.integration.scim.db;

import org.jspecify.annotations.NullMarked;
