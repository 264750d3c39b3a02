/** Tests of what every endpoint keeps. */
@NullMarked
package id.kinerja.platform.web;

import org.jspecify.annotations.NullMarked;
