package io.tieout.starter.fetch;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.apache.kafka.clients.ClientRequest;
import org.apache.kafka.clients.KafkaClient;
import org.apache.kafka.clients.RequestCompletionHandler;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.record.BaseRecords;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.requests.FetchResponse;

/**
 * Looks at what a consumer has fetched before its client reads it. Kafka's client allocates a buffer as large as a record says it is
 * when decompressed, and offers no way to look first: a record of 300 megabytes, 300 kilobytes on the wire, would end the process
 * each time it is started. So the answers to fetch requests are looked at where they come in, which is inside the client; a release of
 * the client that is built otherwise is noticed when a service starts, not when the first such record comes.
 */
final class FetchedBatches {

    private FetchedBatches() {}

    /** @throws IllegalStateException if the client is not built as it was */
    static void look(Consumer<?, ?> consumer) {
        try {
            Object delegate = field(KafkaConsumer.class, "delegate").get(consumer);
            Object network = field(delegate.getClass(), "client").get(delegate);
            Field client = field(network.getClass(), "client");
            client.set(network, looking((KafkaClient) client.get(network)));
        } catch (ReflectiveOperationException | ClassCastException | IllegalArgumentException otherwise) {
            throw new IllegalStateException(
                    "This release of kafka-clients is not built as FetchedBatches knows it, and a record that does not fit in memory would "
                            + "end the service: use the release that Tieout was built with, with group.protocol=classic.",
                    otherwise);
        }
    }

    private static Field field(Class<?> owner, String name) throws NoSuchFieldException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static KafkaClient looking(KafkaClient client) {
        return (KafkaClient) Proxy.newProxyInstance(
                FetchedBatches.class.getClassLoader(),
                new Class<?>[] {KafkaClient.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("send")
                            && arguments[0] instanceof ClientRequest request
                            && request.apiKey() == ApiKeys.FETCH) {
                        arguments[0] = looking(request);
                    }
                    try {
                        return method.invoke(client, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause() == null ? failed : failed.getCause();
                    }
                });
    }

    /** The same request; what is done with its answer is done after the look. The client keeps its own for those it could not send. */
    private static ClientRequest looking(ClientRequest request) {
        return new ClientRequest(
                request.destination(),
                request.requestBuilder(),
                request.correlationId(),
                request.makeHeader(request.requestBuilder().latestAllowedVersion())
                        .clientId(),
                request.createdTimeMs(),
                request.expectResponse(),
                request.requestTimeoutMs(),
                looking(request.callback()));
    }

    private static RequestCompletionHandler looking(RequestCompletionHandler handler) {
        return response -> {
            if (response.hasResponse() && response.responseBody() instanceof FetchResponse fetched) {
                fetched.data()
                        .responses()
                        .forEach(topic -> topic.partitions().forEach(partition -> {
                            BaseRecords records = partition.records();
                            if (records instanceof MemoryRecords batches) {
                                partition.setRecords(GiantRecords.cutIn(batches));
                            }
                        }));
            }
            handler.onComplete(response);
        };
    }
}
