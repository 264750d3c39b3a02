package id.kinerja.skp;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class SkpApplication {

    static void main(String[] args) {
        SpringApplication.run(SkpApplication.class, args);
    }
}
