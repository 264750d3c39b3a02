@NullMarked
package id.kinerja.integration.roster;

import org.jspecify.annotations.NullMarked;
