/** Shifts and rosters by REST. */
@NullMarked
package id.kinerja.integration.roster.web;

import org.jspecify.annotations.NullMarked;
