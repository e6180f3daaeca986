package io.tieout.mapping;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the mapping service. */
@SpringBootApplication
public class MappingService {

    public static void main(String[] arguments) {
        SpringApplication.run(MappingService.class, arguments);
    }
}
