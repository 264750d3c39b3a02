/** Incidents by REST. */
@NullMarked
package id.kinerja.tukin.incident.web;

import org.jspecify.annotations.NullMarked;
