package io.tieout.mapping.settings;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The JSON Schema of mapping settings, for editors and for checks of what is kept beside code. */
@RestController
class SchemaController {

    static final String FILE = "/schemas/mapping-settings.v1.json";

    @GetMapping("/api/v1/mapping-schema")
    ResponseEntity<byte[]> schema() throws IOException {
        try (InputStream file = SchemaController.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in this jar");
            }
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("application/schema+json"))
                    .body(file.readAllBytes());
        }
    }
}
