package vn.chidao.reading;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;

/** The rules, read once at start: the product does not start with a rule file it cannot use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingProperties.class)
class ReadingConfiguration {

    @Bean
    RuleBook ruleBook(ReadingProperties properties, MessageSource messages) {
        try {
            return new RuleBook(properties.rules());
        } catch (SettingsFault fault) {
            throw fault.startRefused(Phrase.of("reading.fault.way-out"), messages);
        }
    }
}
