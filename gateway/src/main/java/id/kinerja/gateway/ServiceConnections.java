package id.kinerja.gateway;

import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How requests reach the services: by a blocking client, which on a virtual thread costs far less
 * than the JDK's own with its selector and its pool between each request and its answer.
 */
@Configuration(proxyBeanMethods = false)
class ServiceConnections {

    /** To one service, of all callers together: a slow one takes none from the others. */
    private static final int MOST = 500;

    /** Who finds none free for so long is told to come again. */
    private static final int WAIT_SECONDS = 2;

    /** Shorter than services keep theirs, so that none is used that is being closed. */
    private static final int IDLE_SECONDS = 30;

    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder>
            serviceConnectionPool(GatewayProperties properties) {
        return builder ->
                builder.withConnectionManagerCustomizer(
                                pool -> pool(pool, properties.services().size()))
                        .withDefaultRequestConfigCustomizer(ServiceConnections::patience)
                        .withConnectionConfigCustomizer(ServiceConnections::life)
                        .withHttpClientCustomizer(ServiceConnections::passOnOnly);
    }

    private static void pool(PoolingHttpClientConnectionManagerBuilder pool, int services) {
        pool.setMaxConnTotal(services * MOST).setMaxConnPerRoute(MOST);
    }

    private static void patience(RequestConfig.Builder request) {
        request.setConnectionRequestTimeout(WAIT_SECONDS, TimeUnit.SECONDS);
    }

    private static void life(ConnectionConfig.Builder connection) {
        connection.setIdleTimeout(IDLE_SECONDS, TimeUnit.SECONDS);
    }

    /** Answers go on as they came: nothing is unpacked or remembered on the way. */
    private static void passOnOnly(HttpClientBuilder client) {
        client.disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .setRetryStrategy(new ReadOnceMore())
                .disableDefaultUserAgent();
    }
}
