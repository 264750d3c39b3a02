/** What an agency settles. */
@NullMarked
package id.kinerja.integration.agency;

import org.jspecify.annotations.NullMarked;
