@NullMarked
package id.kinerja.integration;

import org.jspecify.annotations.NullMarked;
