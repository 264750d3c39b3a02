package id.kinerja.tukin.policy.web;

import id.kinerja.kernel.Actor;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.RecordSchema;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The form of a policy, for editors and for whoever writes one. */
@RestController
class PolicySchemaController {

    private static final String MEDIA_TYPE = "application/schema+json";

    private static final Map<String, Object> SCHEMA = RecordSchema.of(PolicyDocument.class);

    @Serves(value = "Reads the JSON Schema of a policy document", who = "everybody")
    @GetMapping(path = "/v1/policy-schema", produces = MEDIA_TYPE)
    Map<String, Object> schema(Actor actor) {
        return SCHEMA;
    }
}
