/**
 * People of the register as the HR system of an agency keeps them in step, by SCIM (RFC 7643,
 * 7644).
 */
@NullMarked
package id.kinerja.integration.scim;

import org.jspecify.annotations.NullMarked;
