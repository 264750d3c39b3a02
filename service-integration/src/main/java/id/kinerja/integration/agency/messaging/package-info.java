/** Agencies told to every service. */
@NullMarked
package id.kinerja.integration.agency.messaging;

import org.jspecify.annotations.NullMarked;
