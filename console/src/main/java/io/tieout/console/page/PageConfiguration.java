package io.tieout.console.page;

import io.tieout.console.person.Person;
import jakarta.servlet.ServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The door first, then the frame; and whoever came in is a parameter of handlers. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private final Door door;
    private final Frame frame;

    PageConfiguration(Door door, Frame frame) {
        this.door = door;
        this.frame = frame;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(door);
        registry.addInterceptor(frame);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WhoeverCameIn());
    }

    /** An id in an address may hold a slash, percent-encoded; it is split first and decoded then, as at the services. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> idsInAddresses() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling("passthrough");
            connector.setEncodedReverseSolidusHandling("passthrough");
        });
    }

    private static final class WhoeverCameIn implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return List.of(Visit.class, Person.class, Formats.class).contains(parameter.getParameterType());
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            ServletRequest own = request.getNativeRequest(ServletRequest.class);
            Entered entered = Optional.ofNullable(own)
                    .flatMap(Entered::of)
                    .orElseThrow(() -> new IllegalStateException("Nobody came through the door"));
            if (parameter.getParameterType() == Person.class) {
                return entered.person();
            }
            return parameter.getParameterType() == Formats.class
                    ? entered.formats()
                    : entered.visit().orElseThrow(() -> new IllegalStateException("This address belongs to no tenant"));
        }
    }
}
