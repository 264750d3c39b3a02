/** Pairs of punches over REST. */
@NullMarked
package id.kinerja.integration.punchpair.web;

import org.jspecify.annotations.NullMarked;
