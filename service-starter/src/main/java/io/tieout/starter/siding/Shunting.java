package io.tieout.starter.siding;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.model.event.Topic;
import io.tieout.starter.event.Acknowledgements;
import io.tieout.starter.siding.Sidings.Parked;
import io.tieout.starter.siding.Sidings.Train;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Moves the records of a tenant that crowds out others into the siding, and lets the rest of a batch pass. */
public class Shunting {

    private static final Logger log = LoggerFactory.getLogger(Shunting.class);

    /** Records of one tenant in one poll, of at most 500. */
    private static final int CROWD = 100;

    /** Polls in a row with a crowd. A thousand payments at once are no flood; moving them would only cost time. */
    private static final int PATIENCE = 3;

    private final KafkaTemplate<String, byte[]> template;
    private final Sidings sidings;
    private final List<String> beside;
    private final MeterRegistry meters;
    private final Map<String, Map<String, Integer>> crowdedPolls = new ConcurrentHashMap<>();

    /**
     * @param beside topics whose sidings this service reads too; of no other topic anything is moved
     * @throws IllegalArgumentException if one of the topics has no siding
     */
    public Shunting(KafkaTemplate<String, byte[]> template, Sidings sidings, Set<Topic> beside, MeterRegistry meters) {
        this.template = template;
        this.sidings = sidings;
        this.beside = beside.stream().map(Shunting::checked).toList();
        this.meters = meters;
    }

    private static String checked(Topic topic) {
        if (!topic.hasSiding()) {
            throw new IllegalArgumentException(
                    "tieout.intake.sidings names %s, which has no siding; take it out".formatted(topic));
        }
        return topic.topicName();
    }

    /** What is to be handled now of a poll; the rest stands in the siding when this returns. */
    public List<ConsumerRecord<String, byte[]>> passing(List<ConsumerRecord<String, byte[]>> records) {
        List<ConsumerRecord<String, byte[]>> passing = records;
        for (String topic : beside) {
            if (records.stream().anyMatch(record -> record.topic().equals(topic))) {
                passing = passing(topic, passing);
            }
        }
        return passing;
    }

    private List<ConsumerRecord<String, byte[]>> passing(String topic, List<ConsumerRecord<String, byte[]>> records) {
        Set<Train> standing = sidings.of(topic);
        Set<String> flooding = flooding(topic, records);
        if (standing.isEmpty() && flooding.isEmpty()) {
            return records;
        }
        List<ConsumerRecord<String, byte[]>> passing = new ArrayList<>();
        List<ConsumerRecord<String, byte[]>> shunted = new ArrayList<>();
        for (var record : records) {
            String tenant = Siding.tenantOf(record);
            boolean aside = record.topic().equals(topic)
                    && tenant != null
                    && isName(tenant)
                    && (flooding.contains(tenant) || standing.contains(new Train(record.partition(), tenant)));
            (aside ? shunted : passing).add(record);
        }
        shunt(topic, shunted);
        return passing;
    }

    /** Records of a siding where they stood before; whatever else it is stays as it is. */
    public List<ConsumerRecord<String, byte[]>> asTheyStood(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(Siding::asItStood).toList();
    }

    /** @param records as they came, handled */
    public void handled(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, Map<Train, Long>> last = new HashMap<>();
        for (var record : records) {
            var stood = Siding.asItStood(record);
            String tenant = Siding.tenantOf(record);
            if (!stood.topic().equals(record.topic()) && tenant != null) {
                last.computeIfAbsent(stood.topic(), topic -> new HashMap<>())
                        .merge(new Train(stood.partition(), tenant), record.offset(), Math::max);
            }
        }
        last.forEach((topic, trains) -> sidings.handled(topic, parked(trains)));
    }

    private Set<String> flooding(String topic, List<ConsumerRecord<String, byte[]>> records) {
        Map<String, Long> counts = records.stream()
                .filter(record -> record.topic().equals(topic))
                .map(Siding::tenantOf)
                .filter(tenant -> tenant != null && isName(tenant))
                .collect(Collectors.groupingBy(tenant -> tenant, Collectors.counting()));
        Map<String, Integer> before = crowdedPolls.getOrDefault(topic, Map.of());
        Map<String, Integer> now = new HashMap<>();
        counts.forEach((tenant, count) -> {
            if (count > CROWD) {
                now.put(tenant, before.getOrDefault(tenant, 0) + 1);
            }
        });
        crowdedPolls.put(topic, now);
        return now.entrySet().stream()
                .filter(one -> one.getValue() >= PATIENCE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void shunt(String topic, List<ConsumerRecord<String, byte[]>> records) {
        if (records.isEmpty()) {
            return;
        }
        List<RecordMetadata> places = Acknowledgements.places(
                template, records.stream().map(Siding::shunted).toList());
        Map<Train, Long> last = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            String tenant = Siding.tenantOf(records.get(i));
            if (tenant != null) {
                last.merge(
                        new Train(records.get(i).partition(), tenant),
                        places.get(i).offset(),
                        Math::max);
            }
        }
        sidings.parked(topic, parked(last));
        meters.counter("tieout.events.shunted", "topic", topic).increment(records.size());
        log.atDebug()
                .addKeyValue("topic", topic)
                .addKeyValue("records", records.size())
                .log("Shunted");
    }

    private static Collection<Parked> parked(Map<Train, Long> last) {
        return last.entrySet().stream()
                .map(one -> new Parked(one.getKey(), one.getValue()))
                .toList();
    }

    /** Whatever else stands in the header is no tenant, and is refused where it is. */
    private static boolean isName(String tenant) {
        return tenant.length() <= 64 && tenant.chars().allMatch(c -> c > ' ' && c <= '~');
    }
}
