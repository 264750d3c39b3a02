@NullMarked
package id.kinerja.integration.reorganisation;

import org.jspecify.annotations.NullMarked;
