package id.kinerja.platform.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The service's OpenAPI document, as it lies in the sources: what callers read is what was
 * reviewed, and a test holds it to the controllers.
 */
@RestController
public final class ContractController {

    /** Where every service keeps its document. */
    public static final String CONTRACT = "contract/openapi.json";

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> contract() {
        Resource contract = new ClassPathResource(CONTRACT);
        return contract.exists()
                ? ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(contract)
                : ResponseEntity.notFound().build();
    }
}
