package io.tieout.connector.image.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class FileOfUpstreamTests {

    private static final ImageProperties PROPERTIES = properties("Files.Example.com ");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://files.example.com/1.pdf           | it has to begin with https://
            file:///etc/passwd                       | it is no plain address of a host
            ftp://files.example.com/1.pdf            | it has to begin with https://
            https://evil.example.com/1.pdf           | operations have not listed its host evil.example.com
            https://files.example.com.evil.org/1.pdf | operations have not listed its host files.example.com.evil.org
            https://files.example.com@evil.org/1.pdf | it is no plain address of a host
            https://evil.org#@files.example.com/     | operations have not listed its host evil.org
            https://files.example.com:8443/1.pdf     | its port 8443 is not that of HTTPS
            https://169.254.169.254/latest           | operations have not listed its host 169.254.169.254
            https://[::1]/1.pdf                      | operations have not listed its host [::1]
            https:/files.example.com/1.pdf           | it is no plain address of a host
            files.example.com/1.pdf                  | it is no plain address of a host
            """)
    void whatIsNotFetchedIsSaid(String address, String why) {
        assertThat(FileOfUpstream.flaw(URI.create(address), PROPERTIES)).startsWith(why);
    }

    @ParameterizedTest
    @CsvSource({
        "https://files.example.com/1.pdf?key=7",
        "HTTPS://FILES.EXAMPLE.COM/1.pdf",
        "https://files.example.com:443/1.pdf"
    })
    void aListedHostIsFetchedFrom(String address) {
        assertThat(FileOfUpstream.flaw(URI.create(address), PROPERTIES)).isNull();
    }

    @Test
    void aHostHasToBeAName() {
        assertThatThrownBy(() -> properties("10.0.0.1")).hasMessageContaining("tieout.image.upstream-hosts");
        assertThatThrownBy(() -> properties("https://files.example.com")).hasMessageContaining("is no name of a host");
        assertThatThrownBy(() -> properties("*.example.com")).hasMessageContaining("is no name of a host");
    }

    private static ImageProperties properties(String host) {
        return new ImageProperties(
                DataSize.ofMegabytes(10),
                Duration.ofMinutes(5),
                120,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                List.of(host, ""),
                Duration.ofSeconds(20));
    }
}
