package vn.chidao.testing;

import java.util.Objects;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import vn.chidao.shared.Phrase;

/** The Vietnamese texts of the product, all bundles, as the application reads them. */
public final class ProductMessages {

    public static final MessageSource ALL = read();

    private ProductMessages() {}

    public static String say(Phrase phrase) {
        return phrase.in(ALL);
    }

    private static MessageSource read() {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yml"));
        String basenames = Objects.requireNonNull(settings.getObject()).getProperty("spring.messages.basename");
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(basenames.strip().split("\\s*,\\s*"));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
