package id.kinerja.integration.terminal.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import feign.Response;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** The routes of Fingerspot's cloud that are asked. */
@FeignClient(
        name = "fingerspot",
        url = "${kinerja.fingerspot.url}",
        configuration = FingerspotCalls.class)
interface FingerspotClient {

    /** Both days are included; they are two at most. */
    record AttlogQuery(
            @JsonProperty("trans_id") String transaction,
            @JsonProperty("cloud_id") String device,
            @JsonProperty("start_date") String from,
            @JsonProperty("end_date") String to) {}

    /** As it came, since it may be a page for people. */
    @PostMapping(path = "/api/get_attlog", consumes = MediaType.APPLICATION_JSON_VALUE)
    Response attlog(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
            @RequestBody AttlogQuery query);
}
