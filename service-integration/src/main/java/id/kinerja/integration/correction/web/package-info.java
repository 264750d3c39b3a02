/** Corrections in the REST API. */
@NullMarked
package id.kinerja.integration.correction.web;

import org.jspecify.annotations.NullMarked;
