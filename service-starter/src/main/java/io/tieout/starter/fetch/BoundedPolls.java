package io.tieout.starter.fetch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerPostProcessor;

/**
 * Consumers whose polls return at most so many bytes, counted after decompression, and one record in any case. Kafka knows a bound in
 * records, which is none in bytes, and a bound in bytes on the wire, which is none in memory. What is beyond the bound is read again
 * by the next poll.
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

    @SuppressWarnings("unchecked") // poll returns records
    private Object invoke(Consumer<String, byte[]> consumer, Method method, Object[] arguments) throws Throwable {
        try {
            if (!method.getName().equals("poll")) {
                return method.invoke(consumer, arguments);
            }
            try (PollBudget budget = PollBudget.begin(mostBytes)) {
                var records = (ConsumerRecords<String, byte[]>) method.invoke(consumer, arguments);
                return budget.isExceeded() ? upToTheDeferred(records, consumer) : records;
            }
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }

    private static ConsumerRecords<String, byte[]> upToTheDeferred(
            ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> taken = new LinkedHashMap<>();
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>(records.nextOffsets());
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, byte[]>> all = records.records(partition);
            int count = countBeforeTheDeferred(all);
            if (count < all.size()) {
                var first = all.get(count);
                var position = new OffsetAndMetadata(first.offset(), first.leaderEpoch(), "");
                consumer.seek(partition, position);
                next.put(partition, position);
            }
            if (count > 0) {
                taken.put(partition, List.copyOf(all.subList(0, count)));
            } else {
                next.remove(partition);
            }
        }
        return new ConsumerRecords<>(taken, next);
    }

    @SuppressWarnings("ReferenceEquality") // the array is a mark
    private static int countBeforeTheDeferred(List<ConsumerRecord<String, byte[]>> records) {
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).value() == BoundedValues.DEFERRED) {
                return i;
            }
        }
        return records.size();
    }
}
