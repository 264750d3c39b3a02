/** Agencies: opened by whoever runs the installation, each behind its own wall. */
@NullMarked
package id.kinerja.integration.agency;

import org.jspecify.annotations.NullMarked;
