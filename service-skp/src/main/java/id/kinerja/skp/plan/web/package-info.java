/** SKPs by REST. */
@NullMarked
package id.kinerja.skp.plan.web;

import org.jspecify.annotations.NullMarked;
