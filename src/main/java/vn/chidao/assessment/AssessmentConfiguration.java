package vn.chidao.assessment;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chidao.indicator.IndicatorCatalog;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;

/** The sets of criteria, read once at start: the product does not start with a file it cannot use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AssessmentProperties.class)
class AssessmentConfiguration {

    @Bean
    CriteriaSets criteriaSets(AssessmentProperties properties, IndicatorCatalog indicators, MessageSource messages) {
        try {
            return new CriteriaFiles(properties.criteria(), indicators).sets();
        } catch (SettingsFault fault) {
            throw fault.startRefused(Phrase.of("assessment.fault.way-out"), messages);
        }
    }

    @Bean
    MarkWords markWords(AssessmentProperties properties, IndicatorCatalog indicators, MessageSource messages) {
        try {
            return new CriteriaFiles(properties.criteria(), indicators).words();
        } catch (SettingsFault fault) {
            throw fault.startRefused(Phrase.of("assessment.fault.way-out"), messages);
        }
    }
}
