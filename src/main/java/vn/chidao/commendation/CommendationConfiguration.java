package vn.chidao.commendation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;

/** The rules, read once at start: the product does not start with a file it cannot use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommendationProperties.class)
class CommendationConfiguration {

    @Bean
    AwardRules awardRules(CommendationProperties properties, MessageSource messages) {
        try {
            return new AwardRuleFiles(properties.rules()).read();
        } catch (SettingsFault fault) {
            throw fault.startRefused(Phrase.of("commendation.fault.way-out"), messages);
        }
    }
}
