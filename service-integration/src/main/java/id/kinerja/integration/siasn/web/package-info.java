/** SIASN over HTTP. */
@NullMarked
package id.kinerja.integration.siasn.web;

import org.jspecify.annotations.NullMarked;
