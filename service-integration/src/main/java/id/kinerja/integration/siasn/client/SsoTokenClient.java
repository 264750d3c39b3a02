package id.kinerja.integration.siasn.client;

import feign.Response;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Tokens of BKN's single sign-on (Keycloak), by an operator's password. */
@FeignClient(
        name = "siasn-sso-tokens",
        url = "${kinerja.siasn.sso-uri}",
        configuration = SiasnCalls.class)
interface SsoTokenClient {

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Response token(@RequestBody String form);
}
