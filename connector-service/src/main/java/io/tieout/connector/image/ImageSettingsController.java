package io.tieout.connector.image;

import io.tieout.connector.image.store.ImageSource;
import io.tieout.model.id.TenantId;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.InvalidRequest;
import io.tieout.starter.web.Parameters;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** In which order a tenant's sources of images are asked. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/image-settings")
class ImageSettingsController {

    private final TenantAccess access;
    private final ImageSettings settings;

    ImageSettingsController(TenantAccess access, ImageSettings settings) {
        this.access = access;
        this.settings = settings;
    }

    /** @param sources the first is asked first; those that are not named are not asked */
    record Chosen(@Nullable List<String> sources) {}

    record View(List<ImageSource> sources, List<ImageSource> possible) {

        static View of(List<ImageSource> sources) {
            return new View(sources, List.of(ImageSource.values()));
        }
    }

    @GetMapping
    View settings(@PathVariable String tenant) {
        return View.of(settings.sources(access.check(tenant)));
    }

    @PutMapping
    View choose(@PathVariable String tenant, @RequestBody Chosen chosen) {
        TenantId id = access.check(tenant);
        if (chosen.sources() == null) {
            throw new InvalidRequest(
                    "\"sources\" is missing: name the sources of images in their order, or [] for none.");
        }
        List<ImageSource> sources = chosen.sources().stream()
                .map(name ->
                        Objects.requireNonNull(Parameters.oneOf("sources", String.valueOf(name), ImageSource.values())))
                .toList();
        if (!sources.isEmpty() && EnumSet.copyOf(sources).size() < sources.size()) {
            throw new InvalidRequest("\"sources\" names a source twice.");
        }
        settings.change(id, sources, access.who());
        return View.of(sources);
    }
}
