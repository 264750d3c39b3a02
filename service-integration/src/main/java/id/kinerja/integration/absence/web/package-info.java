/** Warnings in the REST API. */
@NullMarked
package id.kinerja.integration.absence.web;

import org.jspecify.annotations.NullMarked;
