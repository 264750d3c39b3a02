package id.kinerja.platform.contract;

import id.kinerja.platform.web.AnswersJson;
import id.kinerja.platform.web.TakesFile;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Bodies that a method reads from or writes to the line itself, so that no parameter tells them.
 */
final class FileBodies {

    private static final String JSON = "application/json";
    private static final String ANY = "application/octet-stream";

    private FileBodies() {}

    static void say(Operation operation, HandlerMethod method) {
        PostMapping post = method.getMethodAnnotation(PostMapping.class);
        if (post != null && method.hasMethodAnnotation(TakesFile.class)) {
            operation.setRequestBody(
                    new RequestBody().required(true).content(content(List.of(post.consumes()))));
        }
        GetMapping get = method.getMethodAnnotation(GetMapping.class);
        ApiResponse success = operation.getResponses().get("200");
        if (get != null && method.isVoid() && success != null) {
            success.setContent(content(List.of(get.produces())));
        }
        AnswersJson document = method.getMethodAnnotation(AnswersJson.class);
        if (document != null && success != null) {
            success.getContent()
                    .addMediaType(
                            JSON,
                            new MediaType()
                                    .schema(
                                            new JsonSchema()
                                                    .$ref(document.value().getSimpleName())));
        }
    }

    private static Content content(List<String> types) {
        Content content = new Content();
        types.stream()
                .filter(type -> !type.equals(ANY))
                .forEach(type -> content.addMediaType(type, new MediaType().schema(binary())));
        return content;
    }

    private static Schema<?> binary() {
        return FieldSchemas.typed("string").format("binary");
    }
}
