/** e-Kinerja by REST. */
@NullMarked
package id.kinerja.integration.ekinerja.web;

import org.jspecify.annotations.NullMarked;
