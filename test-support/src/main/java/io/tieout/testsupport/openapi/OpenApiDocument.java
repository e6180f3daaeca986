package io.tieout.testsupport.openapi;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.ObjectMapperFactory;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.mockito.Mockito;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenAPI document of a service. Nothing of the service is started for it: Spring MVC sees its controllers, whose methods are never
 * called, and springdoc reads their addresses, parameters and bodies.
 */
public final class OpenApiDocument {

    /** With this system property the tests write the documents instead of comparing them. */
    private static final String WRITE = "tieout.openapi.write";

    private static final String STARTER = "io.tieout.starter";
    private static final String PROBLEM = "ProblemDetail";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final String service;
    private final RestPage page;
    private final Set<String> undescribed = new TreeSet<>();
    private final List<Answer> answers;
    private final JsonNode document;

    private OpenApiDocument(String service, String packageName, List<Answer> answers) {
        this.service = service;
        this.answers = answers;
        this.page = RestPage.of(service);
        this.document = make(packageName);
    }

    /**
     * @param service its name, which is that of its module
     * @param packageName where its controllers are; those of the starter are in every service
     * @param answers of methods that answer in several forms
     */
    public static OpenApiDocument of(String service, String packageName, Answer... answers) {
        return new OpenApiDocument(service, packageName, List.of(answers));
    }

    /** Requests of which docs/rest.md has no row under the name of the service. */
    public Set<String> undescribed() {
        return undescribed;
    }

    /** As it is in docs/openapi, or, with {@code -Dtieout.openapi.write=true}, as it will be. */
    public String text() {
        return JSON.writeValueAsString(document) + "\n";
    }

    /** What docs/openapi has; with {@code -Dtieout.openapi.write=true} it is written first. */
    public String published() {
        Path file = Path.of("..", "docs", "openapi", service + ".json");
        try {
            if (Boolean.getBoolean(WRITE)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text());
            }
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private JsonNode make(String packageName) {
        ModelResolver.enumsAsRef = true;
        List<JsonNode> made = new ArrayList<>();
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        JacksonAutoConfiguration.class,
                        DispatcherServletAutoConfiguration.class,
                        WebMvcAutoConfiguration.class,
                        SpringDocConfigProperties.class,
                        SpringDocConfiguration.class,
                        SpringDocWebMvcConfiguration.class))
                .withPropertyValues(
                        "springdoc.api-docs.enabled=true",
                        "springdoc.writer-with-order-by-keys=true",
                        "springdoc.default-produces-media-type=application/json",
                        "springdoc.override-with-generic-response=false")
                .withBean(
                        ModelResolver.class,
                        () -> new ModelResolver(ObjectMapperFactory.createJson31(), new SchemaNames()).openapi31(true))
                .withBean(WrittenByHand.class)
                .withBean(AlwaysThere.class)
                .withBean(
                        GlobalOperationCustomizer.class,
                        () -> (operation, method) -> named(
                                operation,
                                method.getBeanType(),
                                method.getMethod().getName()))
                .withBean(GlobalOpenApiCustomizer.class, () -> this::complete)
                .withInitializer(context -> {
                    controllers(packageName).forEach(type -> register((GenericApplicationContext) context, type));
                    controllers(STARTER).forEach(type -> register((GenericApplicationContext) context, type));
                })
                .run(context -> made.add(read(context)));
        return made.getFirst();
    }

    private static JsonNode read(AssertableWebApplicationContext context) throws Exception {
        if (context.getStartupFailure() != null) {
            throw new IllegalStateException(context.getStartupFailure());
        }
        byte[] answer = MockMvcBuilders.webAppContextSetup(context.getSourceApplicationContext())
                .build()
                .perform(get("/v3/api-docs"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return JSON.readTree(new String(answer, StandardCharsets.UTF_8));
    }

    private static List<Class<?>> controllers(String packageName) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        List<Class<?>> found = new ArrayList<>();
        for (BeanDefinition definition : scanner.findCandidateComponents(packageName)) {
            found.add(ClassUtils.resolveClassName(
                    String.valueOf(definition.getBeanClassName()), OpenApiDocument.class.getClassLoader()));
        }
        return found;
    }

    private static <T> void register(GenericApplicationContext context, Class<T> type) {
        context.registerBean(type.getName(), type, () -> Mockito.mock(type));
    }

    /** Names that clients are made with do not depend on the order in which the controllers were found. */
    private static Operation named(Operation operation, Class<?> controller, String method) {
        String room = controller.getSimpleName().replaceFirst("Controller$", "");
        operation.setTags(List.of(room));
        operation.setOperationId(Character.toLowerCase(room.charAt(0)) + room.substring(1) + "_" + method);
        return operation;
    }

    private void complete(OpenAPI api) {
        api.setInfo(
                new Info()
                        .title(service)
                        .version("v1")
                        .description(
                                "Made from the controllers; docs/rest.md has the same with its reasons. What is not required may be null or absent."));
        api.setServers(null);
        api.getComponents()
                .addSchemas(PROBLEM, problem())
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Its claim \"tenants\" lists the tenants that it opens, or [\"*\"]."));
        api.setSecurity(List.of(new SecurityRequirement().addList("token")));
        api.getPaths().forEach(this::complete);
        answers.forEach(answer -> answered(api, answer));
    }

    /** What is not under {@code /api/v1} is open, and says so. */
    private void complete(String address, PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> {
            if (!address.startsWith("/api/v1/")) {
                operation.setSecurity(List.of());
            }
            page.sentence(method.name(), address)
                    .ifPresentOrElse(
                            sentence -> operation.setDescription(sentence.isEmpty() ? null : sentence),
                            () -> undescribed.add(method + " " + address));
            operation.getResponses().values().forEach(OpenApiDocument::asFile);
            operation
                    .getResponses()
                    .setDefault(new ApiResponse()
                            .description("Refused or failed, in a sentence")
                            .content(new Content()
                                    .addMediaType(
                                            "application/problem+json",
                                            new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
        });
    }

    private static void answered(OpenAPI api, Answer answer) {
        String[] request = answer.request().split(" ");
        PathItem item = api.getPaths().get(request[1]);
        if (item == null
                || !answer.schema().isEmpty()
                        && !api.getComponents().getSchemas().containsKey(answer.schema())) {
            throw new IllegalArgumentException("There is no such request or schema: " + answer);
        }
        Schema<?> one = answer.schema().isEmpty() ? new Schema<>() : new Schema<>().$ref(answer.schema());
        Schema<?> json = answer.list() ? new ArraySchema().items(one) : one;
        var content = new Content();
        answer.types()
                .forEach(type -> content.addMediaType(
                        type, new MediaType().schema(type.endsWith("json") ? json : new StringSchema())));
        Operation operation = Objects.requireNonNull(
                item.readOperationsMap().get(PathItem.HttpMethod.valueOf(request[0])), answer::request);
        Objects.requireNonNull(operation.getResponses().get("200"), answer::request)
                .setContent(content);
    }

    /** Whatever is sent as it is, is a PDF. */
    private static void asFile(ApiResponse response) {
        MediaType json =
                response.getContent() == null ? null : response.getContent().get("application/json");
        if (json != null
                && json.getSchema() != null
                && "binary".equals(json.getSchema().getFormat())) {
            response.setContent(new Content().addMediaType("application/pdf", json));
        }
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema().format("int32"))
                .addProperty("detail", new StringSchema().description("A sentence for people"))
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .required(List.of("title", "status", "detail"))
                .additionalProperties(true);
    }
}
