package id.kinerja.platform.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.problem.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** The contract of a service, with what holds for every endpoint said once. */
@AutoConfiguration
public class OpenApiConfiguration {

    private static final String BEARER = "keycloak";
    private static final String PROBLEM = "Problem";

    private static final Set<Class<?>> IDS =
            Set.of(AgencyId.class, AssignmentId.class, PersonId.class, UnitId.class);

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class)
                .replaceWithSchema(AgencyId.class, new UUIDSchema())
                .replaceWithSchema(AssignmentId.class, new UUIDSchema())
                .replaceWithSchema(PersonId.class, new UUIDSchema())
                .replaceWithSchema(UnitId.class, new UUIDSchema())
                .replaceWithSchema(Nip.class, new StringSchema().pattern("[0-9]{18}"))
                .replaceWithSchema(Percentage.class, new StringSchema().example("2.5"))
                .replaceWithSchema(Rupiah.class, new IntegerSchema().format("int64"))
                .replaceWithSchema(KelasJabatan.class, new IntegerSchema());
    }

    @Bean
    OpenAPI contract(
            @Value("${spring.application.name}") String service,
            @Value("${server.servlet.context-path:}") String contextPath) {
        Components components = new Components();
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        components.addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT"));
        return new OpenAPI()
                .info(new Info().title("Kinerja: " + service).version("v1"))
                .addServersItem(new Server().url(contextPath))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .components(components);
    }

    /** Springdoc takes whatever can be read from a text for any text. */
    @Bean
    ParameterCustomizer idsAreUuids() {
        return (documented, parameter) ->
                IDS.contains(parameter.getParameterType())
                        ? documented.schema(new StringSchema().format("uuid"))
                        : documented;
    }

    @Bean
    GlobalOperationCustomizer whatHoldsForEveryEndpoint() {
        return (operation, method) -> {
            if (takesKey(method)) {
                operation.addParametersItem(idempotencyKey());
            }
            return withProblem(operation);
        };
    }

    private static boolean takesKey(HandlerMethod method) {
        return method.hasMethodAnnotation(PostMapping.class)
                && !method.hasMethodAnnotation(NoIdempotencyKey.class);
    }

    private static HeaderParameter idempotencyKey() {
        HeaderParameter header = new HeaderParameter();
        header.name(IdempotencyFilter.KEY)
                .required(true)
                .schema(new StringSchema().maxLength(255))
                .description("Unique for each new request; the same when it is sent again");
        return header;
    }

    private static Operation withProblem(Operation operation) {
        MediaType problem =
                new MediaType()
                        .schema(new Schema<>().$ref(Components.COMPONENTS_SCHEMAS_REF + PROBLEM));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("Refused or failed")
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        "application/problem+json", problem)));
        return operation;
    }
}
