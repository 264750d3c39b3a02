@NullMarked
package id.kinerja.integration.notice.client;

import org.jspecify.annotations.NullMarked;
