package id.kinerja.gateway;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Tokens are checked here first; each service checks them again, so a way past the gateway gains
 * nothing.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String[] OPEN = {
        "/",
        "/docs",
        "/docs/**",
        "/swagger-ui/**",
        "/v3/api-docs/swagger-config",
        "/api/*/openapi.json",
        "/iclock/**"
    };

    @Bean
    SecurityFilterChain gatewaySecurity(
            HttpSecurity http, GatewayProblems problems, RateLimit rateLimit) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(EndpointRequest.toAnyEndpoint())
                                        .permitAll()
                                        .requestMatchers(OPEN)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .oauth2ResourceServer(
                        server ->
                                server.jwt(Customizer.withDefaults())
                                        .authenticationEntryPoint(problems))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(problems))
                .addFilterAfter(rateLimit, BearerTokenAuthenticationFilter.class)
                .build();
    }
}
