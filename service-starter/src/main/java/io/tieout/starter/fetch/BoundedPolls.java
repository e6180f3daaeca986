package io.tieout.starter.fetch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.kafka.core.ConsumerPostProcessor;

/**
 * Consumers whose polls return at most so many bytes, counted after decompression, and one record in any case. Kafka knows a bound in
 * records, which is none in bytes, and a bound in bytes on the wire, which is none in memory.
 */
public final class BoundedPolls implements ConsumerPostProcessor<String, byte[]> {

    private final long mostBytes;

    /** @param mostBytes of bodies and headers in one poll */
    public BoundedPolls(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    @SuppressWarnings("unchecked") // the proxy is of this interface
    public Consumer<String, byte[]> apply(Consumer<String, byte[]> consumer) {
        FetchedBatches.look(consumer);
        return (Consumer<String, byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Consumer.class},
                (proxy, method, arguments) -> invoke(consumer, method, arguments));
    }

    private Object invoke(Consumer<String, byte[]> consumer, Method method, Object[] arguments) throws Throwable {
        try (PollBudget budget = PollBudget.begin(method.getName().equals("poll") ? mostBytes : Long.MAX_VALUE)) {
            return method.invoke(consumer, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }
}
