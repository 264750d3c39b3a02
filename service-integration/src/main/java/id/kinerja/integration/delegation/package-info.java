/** Whom officials have act in their names for some days. */
@NullMarked
package id.kinerja.integration.delegation;

import org.jspecify.annotations.NullMarked;
