/**
 * Calls between services, which are the exception: events carry what services know of each other.
 */
@NullMarked
package id.kinerja.platform.client;

import org.jspecify.annotations.NullMarked;
