package id.kinerja.integration.siasn.client;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableFeignClients(clients = {SiasnClient.class, GatewayTokenClient.class, SsoTokenClient.class})
@EnableConfigurationProperties(SiasnProperties.class)
class SiasnClients {}
