/** The ways out of the system: mail servers, push services and gateways. */
@NullMarked
package id.kinerja.integration.notice.client;

import org.jspecify.annotations.NullMarked;
