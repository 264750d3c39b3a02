package id.kinerja.platform.contract;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.web.AnswersJson;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Makes the contract of a service from its controllers. Only tests do: what is served is the file
 * that they compare.
 */
@TestConfiguration(proxyBeanMethods = false)
public class ContractConfiguration {

    private static final String BEARER = "keycloak";

    private static final Set<Class<?>> IDS =
            Set.of(AgencyId.class, AssignmentId.class, PersonId.class, UnitId.class);

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Locale.class);
    }

    @Bean
    FieldSchemas fieldSchemas() {
        return new FieldSchemas();
    }

    @Bean
    ProblemCodes problemCodes(MessageSource messages) {
        return ProblemCodes.of(messages);
    }

    @Bean
    OpenAPI contract(
            @Value("${spring.application.name}") String service,
            @Value("${server.servlet.context-path}") String contextPath,
            FieldSchemas fieldSchemas,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        Components components = new Components();
        ModelConverters converters = ModelConverters.getInstance(true);
        converters.addConverter(fieldSchemas);
        converters.readAll(Problem.class).forEach(components::addSchemas);
        requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .flatMap(method -> Stream.ofNullable(method.getMethodAnnotation(AnswersJson.class)))
                .forEach(
                        document ->
                                converters
                                        .readAll(document.value())
                                        .forEach(components::addSchemas));
        components.addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of Keycloak for the audience kinerja-api"));
        return new OpenAPI()
                .info(new Info().title("Kinerja: " + service).version("v1"))
                .addServersItem(new Server().url(contextPath))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .components(components);
    }

    /** Springdoc takes whatever can be read from a text for any text. */
    @Bean
    ParameterCustomizer valuesOfTheKernelHaveTheirForm() {
        return (documented, parameter) -> {
            Class<?> type = parameter.getParameterType();
            if (IDS.contains(type)) {
                return documented.schema(FieldSchemas.typed("string").format("uuid"));
            }
            return type == RatingPeriod.class
                    ? documented.schema(new JsonSchema().$ref(type.getSimpleName()))
                    : documented;
        };
    }

    @Bean
    GlobalOperationCustomizer whatHoldsForEveryEndpoint(ProblemCodes codes) {
        return new OperationContract(new CallGraph(codes.all()), codes);
    }

    @Bean
    GlobalOpenApiCustomizer whatHoldsForAll(ProblemCodes codes) {
        return contract -> {
            contract.setTags(null);
            contract.getInfo().description(codes.asDescription());
        };
    }
}
