/** What service-integration is asked of incidents. */
@NullMarked
package id.kinerja.tukin.incident.client;

import org.jspecify.annotations.NullMarked;
