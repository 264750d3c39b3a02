package id.kinerja.tukin.incident.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Service-integration's route for the days of an incident. */
@FeignClient(
        name = "integration",
        contextId = "integration-incidents",
        url = "${kinerja.integration.url}",
        path = "/api/integration/v1",
        configuration = IncidentCalls.class)
interface IncidentClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(List<Day> items, @Nullable String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Day(UUID personId, LocalDate date, Counted before, Counted after) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counted(
            String status,
            int lateMinutes,
            int earlyMinutes,
            boolean missingIn,
            boolean missingOut) {}

    @GetMapping("/attendance-incidents/{id}/days")
    Part days(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @PathVariable("id") UUID incident,
            @RequestParam("cursor") String cursor);
}
