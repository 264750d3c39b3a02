/** Overtime orders over REST. */
@NullMarked
package id.kinerja.integration.overtime.web;

import org.jspecify.annotations.NullMarked;
