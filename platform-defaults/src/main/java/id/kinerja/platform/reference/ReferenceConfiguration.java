package id.kinerja.platform.reference;

import id.kinerja.platform.web.ContractController;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
public class ReferenceConfiguration {

    @Bean
    ReferenceController referenceController(MessageSource messages, JsonMapper json)
            throws IOException {
        CodeLists lists = CodeLists.of(contract(json));
        return new ReferenceController(new ReferenceData(lists, messages), json);
    }

    /** Empty where a service has none yet. */
    private static JsonNode contract(JsonMapper json) throws IOException {
        ClassPathResource contract = new ClassPathResource(ContractController.CONTRACT);
        if (!contract.exists()) {
            return json.createObjectNode();
        }
        try (InputStream file = contract.getInputStream()) {
            return json.readTree(file);
        }
    }
}
