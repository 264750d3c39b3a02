package id.kinerja.activity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ActivityApplication {

    static void main(String[] args) {
        SpringApplication.run(ActivityApplication.class, args);
    }
}
