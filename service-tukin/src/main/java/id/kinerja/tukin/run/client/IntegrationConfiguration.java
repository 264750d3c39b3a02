package id.kinerja.tukin.run.client;

import id.kinerja.platform.client.MachineToken;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableFeignClients(clients = IntegrationClient.class)
@EnableConfigurationProperties(IntegrationProperties.class)
class IntegrationConfiguration {

    @Bean
    MachineToken machineToken(IntegrationProperties properties, Clock clock) {
        return new MachineToken(
                properties.tokenUri().toString(),
                properties.clientId(),
                properties.clientSecret(),
                properties.timeout(),
                clock);
    }
}
