/**
 * Files of e-Kinerja BKN: what it has of ratings and SKPs, held against ours, and ours in its form.
 */
@NullMarked
package id.kinerja.integration.ekinerja;

import org.jspecify.annotations.NullMarked;
