/** Areas of units over REST. */
@NullMarked
package id.kinerja.integration.area.web;

import org.jspecify.annotations.NullMarked;
