/** Conflicts of interest in the REST API. */
@NullMarked
package id.kinerja.integration.conflict.web;

import org.jspecify.annotations.NullMarked;
