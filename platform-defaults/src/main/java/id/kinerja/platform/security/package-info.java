/** Tokens of Keycloak, checked again in every service. */
@NullMarked
package id.kinerja.platform.security;

import org.jspecify.annotations.NullMarked;
