/** Attendance requests over REST. */
@NullMarked
package id.kinerja.integration.request.web;

import org.jspecify.annotations.NullMarked;
