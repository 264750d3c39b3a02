@NullMarked
package id.kinerja.integration.notice;

import org.jspecify.annotations.NullMarked;
