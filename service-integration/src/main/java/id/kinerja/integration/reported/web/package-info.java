/** Summaries by REST. */
@NullMarked
package id.kinerja.integration.reported.web;

import org.jspecify.annotations.NullMarked;
