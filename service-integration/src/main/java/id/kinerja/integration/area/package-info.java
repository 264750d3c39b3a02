/** Where units work, as far as telephones tell where a punch was. */
@NullMarked
package id.kinerja.integration.area;

import org.jspecify.annotations.NullMarked;
