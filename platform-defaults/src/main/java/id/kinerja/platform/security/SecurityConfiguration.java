package id.kinerja.platform.security;

import id.kinerja.platform.problem.SecurityProblems;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The resource server: signature, issuer, audience and expiry by Boot's decoder, who asks by ours.
 */
@AutoConfiguration
@EnableMethodSecurity
public class SecurityConfiguration {

    private static final List<String> OPEN_TO_ALL = List.of("/openapi.json");

    @Bean
    OAuth2TokenValidator<Jwt> accessTokensOnly() {
        return new AccessTokensOnly();
    }

    /**
     * Each filter of the chain would be timed and traced by itself, which takes a fifth of a small
     * request and says nothing that the request's own span doesn't.
     */
    @Bean
    SecurityObservationSettings oneSpanForARequest() {
        return SecurityObservationSettings.noObservations();
    }

    /** Whatever else a header names, such as none or HS256, is refused. */
    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer signedWithRs256() {
        return decoder ->
                decoder.jwsAlgorithm(SignatureAlgorithm.RS256)
                        .jwtProcessorCustomizer(IssuerKeys::guard);
    }

    @Bean
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            ObjectProvider<PublicRoutes> publicRoutes,
            SecurityProblems problems,
            @Value("${spring.application.name}") String service) {
        String[] open =
                Stream.concat(
                                OPEN_TO_ALL.stream(),
                                publicRoutes.stream().flatMap(routes -> routes.patterns().stream()))
                        .toArray(String[]::new);
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(EndpointRequest.toAnyEndpoint())
                                        .permitAll()
                                        .requestMatchers(open)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .oauth2ResourceServer(
                        server ->
                                server.jwt(jwt -> jwt.jwtAuthenticationConverter(converter()))
                                        .authenticationEntryPoint(problems))
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(problems)
                                        .accessDeniedHandler(problems))
                .addFilterAfter(new NamedAgency(service), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new ActorFilter(), NamedAgency.class)
                .build();
    }

    @Bean
    WebMvcConfigurer callerOfControllers(@Value("${spring.application.name}") String service) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AgencyRequired());
                registry.addInterceptor(new MachineRights(service));
            }
        };
    }

    private static JwtAuthenticationConverter converter() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(
                token ->
                        TokenActors.rolesOf(token).stream()
                                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                                .collect(Collectors.toUnmodifiableSet()));
        return converter;
    }
}
