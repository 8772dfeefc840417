package vn.chidao.survey;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;

/** The kinds of surveys, read once at start: the product does not start with a file it cannot use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SurveyProperties.class)
class SurveyConfiguration {

    @Bean
    SurveyKinds surveyKinds(SurveyProperties properties, MessageSource messages) {
        try {
            return new SurveyKindFiles(properties.kinds()).read();
        } catch (SettingsFault fault) {
            throw fault.startRefused(Phrase.of("survey.fault.way-out"), messages);
        }
    }
}
