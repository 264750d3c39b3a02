package id.kinerja.gateway;

import id.kinerja.kernel.Role;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Tokens are checked here first; each service checks them again, so a way past the gateway gains
 * nothing.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String[] OPEN = {
        "/", "/docs", "/docs/**", "/webjars/swagger-ui/**", "/api/*/openapi.json"
    };

    /** What the page of the contracts loads, all of it from here. */
    private static final String OWN =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    private static final String[] ROLES =
            Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);

    @Bean
    OAuth2TokenValidator<Jwt> accessTokensOnly() {
        return new AccessTokensOnly();
    }

    /** Whatever else a header names, such as none or HS256, is refused. */
    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer signedWithRs256() {
        return decoder ->
                decoder.jwsAlgorithm(SignatureAlgorithm.RS256)
                        .jwtProcessorCustomizer(IssuerKeys::guard);
    }

    /** The span of a request tells what matters; one for each filter cost more than all checks. */
    @Bean
    SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Before all else. */
    @Bean
    FilterRegistrationBean<InFlightLimit> inFlightLimit(
            GatewayProperties properties, GatewayProblems problems) {
        var registration = new FilterRegistrationBean<>(new InFlightLimit(properties, problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 90);
        return registration;
    }

    /** Before anything reads a body. */
    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            GatewayProperties properties, GatewayProblems problems) {
        var registration =
                new FilterRegistrationBean<>(
                        new BodyLimit(properties.maxBody(), properties.maxFile(), problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    /** Terminals have no token: integration knows them by their registration. */
    @Bean
    @Order(1)
    SecurityFilterChain terminalSecurity(
            HttpSecurity http, GatewayProperties properties, GatewayProblems problems) {
        return stateless(http)
                .securityMatcher("/iclock/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new TerminalLimit(properties, problems), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiSecurity(
            HttpSecurity http, GatewayProperties properties, GatewayProblems problems) {
        return stateless(http)
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                                        .permitAll()
                                        .requestMatchers(OPEN)
                                        .permitAll()
                                        .anyRequest()
                                        .hasAnyRole(ROLES))
                .oauth2ResourceServer(
                        server ->
                                server.jwt(jwt -> jwt.jwtAuthenticationConverter(converter()))
                                        .authenticationEntryPoint(problems))
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(problems)
                                        .accessDeniedHandler(problems))
                .headers(headers -> headers.contentSecurityPolicy(own -> own.policyDirectives(OWN)))
                .addFilterBefore(new RateLimit(properties, problems), AuthorizationFilter.class)
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static JwtAuthenticationConverter converter() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(Security::roles);
        return converter;
    }

    private static Collection<GrantedAuthority> roles(Jwt token) {
        var access = token.getClaimAsMap("realm_access");
        Object names = access == null ? List.of() : access.getOrDefault("roles", List.of());
        return names instanceof Collection<?> all
                ? all.stream()
                        .<GrantedAuthority>map(name -> new SimpleGrantedAuthority("ROLE_" + name))
                        .toList()
                : List.of();
    }
}
