/** What people and HR do with corrections. */
@NullMarked
package id.kinerja.integration.correction.app;

import org.jspecify.annotations.NullMarked;
