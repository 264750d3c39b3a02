package id.kinerja.tukin.run.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.kinerja.platform.security.NamedAgency;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The routes of service-integration that this service asks. */
@FeignClient(
        name = "integration",
        url = "${kinerja.integration.url}",
        path = "/api/integration/v1",
        configuration = IntegrationCalls.class)
interface IntegrationClient {

    /** What is not told any more is absent, and what is told more is left aside. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Questions(
            @Nullable Integer unresolvedDays,
            @Nullable Integer doubtfulDays,
            @Nullable Integer quarantinedPunches,
            @Nullable Integer undatedPunches) {}

    @GetMapping("/attendance-questions")
    Questions questions(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @RequestHeader(NamedAgency.HEADER) String agency,
            @RequestParam("month") String month);
}
