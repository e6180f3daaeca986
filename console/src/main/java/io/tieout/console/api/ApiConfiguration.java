package io.tieout.console.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** One client for each service; what each of its addresses answers stands in its interface. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    private final RestClient.Builder clients;
    private final Tokens tokens;
    private final ServiceProperties services;
    private final HttpClient http;

    ApiConfiguration(RestClient.Builder clients, Tokens tokens, ServiceProperties services) {
        this.clients = clients;
        this.tokens = tokens;
        this.services = services;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(services.connectWithin())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Bean
    ConnectorApi connectorApi() {
        return client(ConnectorApi.class, Part.CONNECTOR, services.connector(), services.answerWithin());
    }

    @Bean
    TryingApi tryingApi() {
        return client(TryingApi.class, Part.CONNECTOR, services.connector(), services.tryWithin());
    }

    @Bean
    MappingApi mappingApi() {
        return client(MappingApi.class, Part.MAPPING, services.mapping(), services.answerWithin());
    }

    @Bean
    PaymentApi paymentApi() {
        return client(PaymentApi.class, Part.PAYMENT, services.payment(), services.answerWithin());
    }

    @Bean
    SchedulerApi schedulerApi() {
        return client(SchedulerApi.class, Part.SCHEDULER, services.scheduler(), services.answerWithin());
    }

    /** An image may have to be fetched first, which takes longer than an answer does. */
    @Bean
    InvoiceImages invoiceImages() {
        return new InvoiceImages(client(Part.CONNECTOR, services.connector(), services.imageWithin()));
    }

    private <T> T client(Class<T> type, Part part, URI base, Duration answerWithin) {
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client(part, base, answerWithin)))
                .build()
                .createClient(type);
    }

    private RestClient client(Part part, URI base, Duration answerWithin) {
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(answerWithin);
        return clients.clone()
                .baseUrl(base)
                .requestFactory(requests)
                .requestInterceptor(new Calling(part, tokens))
                .build();
    }
}
