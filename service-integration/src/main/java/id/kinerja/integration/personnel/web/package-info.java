/** The register by REST. */
@NullMarked
package id.kinerja.integration.personnel.web;

import org.jspecify.annotations.NullMarked;
