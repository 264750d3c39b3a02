/** What people ask for about their attendance, and what their superior says to it. */
@NullMarked
package id.kinerja.integration.request;

import org.jspecify.annotations.NullMarked;
