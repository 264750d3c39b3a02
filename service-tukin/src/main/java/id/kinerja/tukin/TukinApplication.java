package id.kinerja.tukin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class TukinApplication {

    static void main(String[] args) {
        SpringApplication.run(TukinApplication.class, args);
    }
}
