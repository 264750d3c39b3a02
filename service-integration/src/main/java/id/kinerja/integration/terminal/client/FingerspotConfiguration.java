package id.kinerja.integration.terminal.client;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = FingerspotClient.class)
@EnableConfigurationProperties(FingerspotProperties.class)
class FingerspotConfiguration {}
