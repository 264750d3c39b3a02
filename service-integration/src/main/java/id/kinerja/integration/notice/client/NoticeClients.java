package id.kinerja.integration.notice.client;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration
@EnableConfigurationProperties(NoticeProperties.class)
class NoticeClients {

    private static final int CONNECTIONS = 100;
    private static final int CONNECTIONS_OF_A_HOST = 20;

    /** Follows nobody elsewhere, and asks no gateway for another protocol. */
    @Bean
    RestClient noticeOutside(NoticeProperties properties) {
        HttpComponentsClientHttpRequestFactory requests =
                new HttpComponentsClientHttpRequestFactory(
                        HttpClients.custom()
                                .setConnectionManager(connections(properties))
                                .setDefaultRequestConfig(
                                        RequestConfig.custom().setRedirectsEnabled(false).build())
                                .disableRedirectHandling()
                                .disableAutomaticRetries()
                                .disableContentCompression()
                                .disableCookieManagement()
                                .disableAuthCaching()
                                .build());
        requests.setReadTimeout(properties.timeout());
        requests.setConnectionRequestTimeout(properties.timeout());
        return RestClient.builder().requestFactory(requests).build();
    }

    private static PoolingHttpClientConnectionManager connections(NoticeProperties properties) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PublicNames(properties.hosts()))
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS_OF_A_HOST)
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(properties.timeout()))
                                .setSocketTimeout(Timeout.of(properties.timeout()))
                                .setTimeToLive(TimeValue.ofSeconds(30))
                                .build())
                .build();
    }
}
