/** Agencies by REST. */
@NullMarked
package id.kinerja.integration.agency.web;

import org.jspecify.annotations.NullMarked;
