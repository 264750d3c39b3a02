package id.kinerja.integration.siasn.client;

import feign.Response;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** The resources of SIASN; each answer is read as it came, whatever it says that it is. */
@FeignClient(name = "siasn", url = "${kinerja.siasn.url}", configuration = SiasnCalls.class)
interface SiasnClient {

    String OPERATOR = "Auth";

    @GetMapping("/pns/data-utama/{nip}")
    Response person(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String gateway,
            @RequestHeader(OPERATOR) String operator,
            @PathVariable("nip") String nip);

    @GetMapping("/pns/rw-jabatan/{nip}")
    Response positions(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String gateway,
            @RequestHeader(OPERATOR) String operator,
            @PathVariable("nip") String nip);

    @GetMapping("/pns/rw-skp22/{nip}")
    Response annualRatings(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String gateway,
            @RequestHeader(OPERATOR) String operator,
            @PathVariable("nip") String nip);

    @GetMapping("/pns/rw-kinerjaperiodik/{nip}")
    Response periodicRatings(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String gateway,
            @RequestHeader(OPERATOR) String operator,
            @PathVariable("nip") String nip);

    @GetMapping("/referensi/ref-unor")
    Response units(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String gateway,
            @RequestHeader(OPERATOR) String operator);

    @PostMapping(path = "/skp22/save", consumes = MediaType.APPLICATION_JSON_VALUE)
    Response saveAnnualRating(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String gateway,
            @RequestHeader(OPERATOR) String operator,
            @RequestBody byte[] json);

    @PostMapping(path = "/kinerjaperiodik/save", consumes = MediaType.APPLICATION_JSON_VALUE)
    Response savePeriodicRating(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String gateway,
            @RequestHeader(OPERATOR) String operator,
            @RequestBody byte[] json);

    @DeleteMapping("/kinerjaperiodik/delete/{id}")
    Response deletePeriodicRating(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String gateway,
            @RequestHeader(OPERATOR) String operator,
            @PathVariable("id") String id);
}
