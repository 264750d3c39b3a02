package id.kinerja.integration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class IntegrationApplication {

    static void main(String[] args) {
        SpringApplication.run(IntegrationApplication.class, args);
    }
}
