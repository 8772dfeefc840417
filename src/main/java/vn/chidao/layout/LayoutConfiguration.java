package vn.chidao.layout;

import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;

/** Regimes and fonts, read once at start: the product does not start with a file it cannot use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LayoutProperties.class)
class LayoutConfiguration {

    @Bean
    FormRegimes formRegimes(LayoutProperties properties, MessageSource messages) {
        return readable(() -> new RegimeFiles(properties.regimes()).read(), messages);
    }

    @Bean
    Issuers issuers(LayoutProperties properties, MessageSource messages) {
        return readable(() -> new RegimeFiles(properties.regimes()).readIssuers(), messages);
    }

    private static <T> T readable(Supplier<T> files, MessageSource messages) {
        try {
            return files.get();
        } catch (SettingsFault fault) {
            throw fault.startRefused(Phrase.of("layout.fault.way-out"), messages);
        }
    }

    @Bean
    Fonts documentFonts() {
        return Fonts.shipped();
    }

    @Bean
    Typesetter typesetter(Fonts documentFonts) {
        return new Typesetter(documentFonts);
    }

    @Bean
    FormCheck formCheck(Fonts documentFonts) {
        return new FormCheck(documentFonts);
    }
}
