@NullMarked
package id.kinerja.platform.security;

import org.jspecify.annotations.NullMarked;
