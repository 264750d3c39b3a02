package id.kinerja.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** What a path leads to is what Spring would find by itself. */
class RouteMappingTest {

    private final RequestMappingHandlerMapping ours = withRoutes(new RouteMapping());
    private final RequestMappingHandlerMapping springs =
            withRoutes(new RequestMappingHandlerMapping());

    /** Controllers of nothing. */
    static final class Routes {
        String people() {
            return "people";
        }

        String person() {
            return "person";
        }

        String facts() {
            return "facts";
        }

        String anything() {
            return "anything";
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/people,people",
        "/v1/people/7,person",
        "/v1/peopl%65/7,person",
        "/v1/people/7;a=b,person",
        "/v1/people;a=b/7,person",
        "/v1/people/7/facts,facts",
        "/v1/people/%2E/facts,facts",
        "/v1/files/a/b/c,anything",
        "/v1/downloads/a,anything"
    })
    void findsTheSameControllerAsSpring(String path, String controller) throws Exception {
        assertThat(found(springs, path)).as("by Spring").isEqualTo(controller);
        assertThat(found(ours, path)).isEqualTo(controller);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v1/peopl", "/v1/people/7/fact", "/v2/people", "/v1/"})
    void findsNothingWhereSpringDoesNot(String path) throws Exception {
        assertThat(found(springs, path)).as("by Spring").isEqualTo("none");
        assertThat(found(ours, path)).isEqualTo("none");
    }

    @Test
    void stillSaysWhichMethodsAPathHas() {
        MockHttpServletRequest deleting = new MockHttpServletRequest("DELETE", "/v1/people/7");
        ServletRequestPathUtils.parseAndCache(deleting);

        assertThat(
                        catchThrowableOfType(
                                        HttpRequestMethodNotSupportedException.class,
                                        () -> ours.getHandler(deleting))
                                .getSupportedMethods())
                .containsExactly("GET");
    }

    private static String found(RequestMappingHandlerMapping mapping, String path)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);
        HandlerExecutionChain chain = mapping.getHandler(request);
        return chain == null ? "none" : ((HandlerMethod) chain.getHandler()).getMethod().getName();
    }

    private static RequestMappingHandlerMapping withRoutes(RequestMappingHandlerMapping mapping) {
        StaticWebApplicationContext nothing = new StaticWebApplicationContext();
        nothing.refresh();
        mapping.setApplicationContext(nothing);
        mapping.afterPropertiesSet();
        route(mapping, "people", List.of("/v1/people"));
        route(mapping, "person", List.of("/v1/people/{id}"));
        route(mapping, "facts", List.of("/v1/people/{id}/facts"));
        route(mapping, "anything", List.of("/v1/files/**", "/v1/downloads/{name}"));
        return mapping;
    }

    private static void route(
            RequestMappingHandlerMapping mapping, String method, List<String> paths) {
        try {
            mapping.registerMapping(
                    RequestMappingInfo.paths(paths.toArray(String[]::new))
                            .methods(RequestMethod.GET)
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    new Routes(),
                    Routes.class.getDeclaredMethod(method));
        } catch (NoSuchMethodException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
