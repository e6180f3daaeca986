package io.tieout.connector.image.source;

import io.tieout.connector.gateway.Pages;
import io.tieout.connector.gateway.Prints;
import io.tieout.connector.image.store.Images;
import io.tieout.connector.image.store.Looks;
import io.tieout.connector.reading.record.ReadRecords;
import io.tieout.connector.retention.RetentionTimes;
import io.tieout.starter.outward.PublicAddresses;
import io.tieout.starter.retention.OldRows;
import io.tieout.starter.retention.Retained;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the sources. */
@Configuration(proxyBeanMethods = false)
class SourceConfiguration {

    /** A thread for each image that is being fetched; they mostly wait. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService imageFetching() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("image-", 0).factory());
    }

    @Bean
    Fetching fetching(
            Images images,
            Looks looks,
            @Qualifier("imageFetching") ExecutorService executor,
            ImageProperties properties,
            Clock clock) {
        return new Fetching(
                images,
                looks,
                new Once<>(executor),
                new Allowance<>(properties.fetchedPerMinute(), clock),
                properties,
                clock);
    }

    @Bean
    Source printedByIntacct(
            Pages pages, Prints prints, Images images, Fetching fetching, ImageProperties properties, Clock clock) {
        return new PrintedByIntacct(
                new Looking(pages, properties.permitWait()), prints, images, fetching, properties, clock);
    }

    @Bean
    UpstreamAddresses upstreamAddresses(JdbcClient jdbc, Clock clock) {
        return new UpstreamAddresses(jdbc, clock);
    }

    @Bean
    Download download(ImageProperties properties) throws NoSuchAlgorithmException {
        return new Download(
                new PublicAddresses(InetAddress::getAllByName), SSLContext.getDefault(), properties.upstreamTimeout());
    }

    @Bean
    Source fileOfUpstream(
            UpstreamAddresses addresses, Download download, Fetching fetching, ImageProperties properties) {
        return new FileOfUpstream(addresses, download::fetch, fetching, properties);
    }

    @Bean
    Source drawnHere(ReadRecords records) {
        return new DrawnHere(records);
    }

    @Bean
    Retained upstreamImagesRetained(RetentionTimes times, JdbcClient jdbc) {
        return new Retained(
                "upstream_image",
                "tieout.retention.upstream-images",
                times.upstreamImages(),
                OldRows.of(jdbc, "upstream_image", "kept_at"));
    }
}
