package id.kinerja.tukin.incident.client;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableFeignClients(clients = IncidentClient.class)
class IncidentConfiguration {}
