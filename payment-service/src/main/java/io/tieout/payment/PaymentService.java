package io.tieout.payment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the payment service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class PaymentService {

    public static void main(String[] arguments) {
        SpringApplication.run(PaymentService.class, arguments);
    }
}
