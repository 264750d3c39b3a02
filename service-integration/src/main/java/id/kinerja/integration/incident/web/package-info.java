/** Incidents over REST. */
@NullMarked
package id.kinerja.integration.incident.web;

import org.jspecify.annotations.NullMarked;
