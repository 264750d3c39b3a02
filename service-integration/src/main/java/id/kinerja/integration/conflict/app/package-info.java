/** What assessors and HR do with conflicts of interest. */
@NullMarked
package id.kinerja.integration.conflict.app;

import org.jspecify.annotations.NullMarked;
