package id.kinerja.gateway;

import static java.util.Objects.requireNonNull;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.rewritePath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Which path goes to which service; a path is the same on both sides, but for that of the
 * terminals.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewayProperties.class)
class Routes {

    @Bean
    RouterFunction<ServerResponse> services(GatewayProperties properties) {
        return properties.services().entrySet().stream()
                .map(Routes::service)
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    /** Terminals speak plain HTTP to a path that their maker chose. */
    @Bean
    RouterFunction<ServerResponse> terminals(GatewayProperties properties) {
        URI integration = requireNonNull(properties.services().get("integration"));
        return route("terminals")
                .route(path("/iclock/**"), http())
                .before(uri(integration))
                .before(rewritePath("/iclock/(?<rest>.*)", "/api/integration/iclock/${rest}"))
                .build();
    }

    private static RouterFunction<ServerResponse> service(Map.Entry<String, URI> service) {
        return route(service.getKey())
                .route(path("/api/" + service.getKey() + "/**"), http())
                .before(uri(service.getValue()))
                .before(removeRequestHeader("Cookie"))
                .build();
    }
}
