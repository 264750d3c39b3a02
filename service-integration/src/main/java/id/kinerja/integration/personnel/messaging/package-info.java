/** The register told to every service. */
@NullMarked
package id.kinerja.integration.personnel.messaging;

import org.jspecify.annotations.NullMarked;
