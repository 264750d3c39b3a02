package id.kinerja.integration.siasn.client;

import feign.Response;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Tokens of the gateway (WSO2), by client credentials. */
@FeignClient(
        name = "siasn-gateway-tokens",
        url = "${kinerja.siasn.token-uri}",
        configuration = SiasnCalls.class)
interface GatewayTokenClient {

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Response token(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String basic, @RequestBody String form);
}
