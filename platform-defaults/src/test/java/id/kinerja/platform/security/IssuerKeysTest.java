package id.kinerja.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.LateIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;

class IssuerKeysTest {

    @Configuration(proxyBeanMethods = false)
    static class AsInEveryService {

        @Bean
        JwkSetUriJwtDecoderBuilderCustomizer signedWithRs256() {
            return new SecurityConfiguration().signedWithRs256();
        }
    }

    @Test
    void aServiceThatStartsWhileTheIssuerIsAwayWorksOnceItIsBack() {
        LateIssuer issuer = new LateIssuer();
        String token = issuer.token(AgencyId.next(), Role.PEGAWAI);

        new WebApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(OAuth2ResourceServerAutoConfiguration.class))
                .withUserConfiguration(AsInEveryService.class)
                .withPropertyValues(
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.issuer())
                .run(
                        service -> {
                            JwtDecoder decoder = service.getBean(JwtDecoder.class);
                            assertThatThrownBy(() -> decoder.decode(token))
                                    .isInstanceOf(JwtDecoderInitializationException.class);

                            issuer.start();

                            assertThat(decoder.decode(token).getAudience()).contains("kinerja-api");
                        });
    }
}
