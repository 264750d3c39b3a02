package id.kinerja.gateway;

import static java.util.Objects.requireNonNull;
import static org.springframework.cloud.gateway.server.mvc.filter.AfterFilterFunctions.setResponseHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.rewritePath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Which path goes to which service; a path is the same on both sides, but for that of the
 * terminals.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewayProperties.class)
class Routes {

    private static final String INTEGRATION = "integration";
    private static final URI DOCS = URI.create("/docs/index.html");

    @Bean
    RouterFunction<ServerResponse> services(
            GatewayProperties properties, GatewayProblems problems) {
        return properties.services().entrySet().stream()
                .map(service -> service(service, properties, problems))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    /**
     * Terminals speak plain HTTP to a path that their maker chose. They send every half minute at
     * most, and old ones wait for the end of the connection.
     */
    @Bean
    RouterFunction<ServerResponse> terminals(
            GatewayProperties properties, GatewayProblems problems) {
        URI integration = requireNonNull(properties.services().get(INTEGRATION));
        return route("terminals")
                .route(path("/iclock/**"), http())
                .before(uri(integration))
                .before(rewritePath("/iclock/(?<rest>.*)", "/api/integration/iclock/${rest}"))
                .filter(new ServiceCalls("terminals", properties, problems))
                .after(setResponseHeader(HttpHeaders.CONNECTION, "close"))
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> front(GatewayProperties properties) {
        Map<String, String> contracts = new TreeMap<>();
        properties
                .services()
                .keySet()
                .forEach(name -> contracts.put(name, "/api/" + name + "/openapi.json"));
        Map<String, Object> front =
                Map.of("name", "Kinerja", "documentation", "/docs", "contracts", contracts);
        return RouterFunctions.route()
                .GET("/", request -> ServerResponse.ok().body(front))
                .GET("/docs", request -> ServerResponse.seeOther(DOCS).build())
                .build();
    }

    private static RouterFunction<ServerResponse> service(
            Map.Entry<String, URI> service,
            GatewayProperties properties,
            GatewayProblems problems) {
        return route(service.getKey())
                .route(path("/api/" + service.getKey() + "/**"), http())
                .before(uri(service.getValue()))
                .filter(new ServiceCalls(service.getKey(), properties, problems))
                .build();
    }
}
