/** The SCIM protocol, and what HR decides beside it. */
@NullMarked
package id.kinerja.integration.scim.web;

import org.jspecify.annotations.NullMarked;
