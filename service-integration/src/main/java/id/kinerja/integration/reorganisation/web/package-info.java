/** Reorganisations in the REST API. */
@NullMarked
package id.kinerja.integration.reorganisation.web;

import org.jspecify.annotations.NullMarked;
