/** REST of deaths. */
@NullMarked
package id.kinerja.integration.death.web;

import org.jspecify.annotations.NullMarked;
