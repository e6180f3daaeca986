package io.tieout.starter.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Addresses, bodies and failures, the same in every service. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
        })
@EnableConfigurationProperties(WebProperties.class)
@Import({ProblemAdvice.class, UnforeseenAdvice.class, ProblemErrors.class})
public class WebAutoConfiguration {

    /**
     * An id in an address may hold any character, percent-encoded. Tomcat would refuse an encoded slash and make a slash of an encoded
     * backslash; it is told to leave both to those who split the address first and decode it then.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> idsInAddresses() {
        return factory -> {
            factory.addConnectorCustomizers(connector -> {
                connector.setEncodedSolidusHandling("passthrough");
                connector.setEncodedReverseSolidusHandling("passthrough");
            });
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ProblemReports.class.getName());
                }
            });
        };
    }

    @Bean
    LimitedBodies limitedBodies(WebProperties properties) {
        return new LimitedBodies(properties.largestBody().toBytes());
    }

    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return new StrictBodies();
    }
}
