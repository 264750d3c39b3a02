/** The treasury's files over REST. */
@NullMarked
package id.kinerja.integration.treasury.web;

import org.jspecify.annotations.NullMarked;
