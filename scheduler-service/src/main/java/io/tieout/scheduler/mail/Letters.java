package io.tieout.scheduler.mail;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes letters from the templates under {@code mail/}, one for text and one for HTML. What is put into HTML is escaped. */
@Component
public class Letters {

    private final TemplateEngine plain = engine(TemplateMode.TEXT, ".txt");
    private final TemplateEngine html = engine(TemplateMode.HTML, ".html");

    /**
     * @param template the name of both templates
     * @param values texts, numbers, and lists and maps of these
     */
    public Letter write(String template, String subject, Map<String, ? extends @Nullable Object> values) {
        var context = new Context(Locale.ROOT);
        values.forEach(context::setVariable);
        return new Letter(subject, plain.process(template, context), html.process(template, context));
    }

    private static TemplateEngine engine(TemplateMode mode, String suffix) {
        var resolver = new ClassLoaderTemplateResolver(Letters.class.getClassLoader());
        resolver.setPrefix("mail/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCheckExistence(true);
        var engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
