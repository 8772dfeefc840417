package vn.chidao.review;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;

/** The phases, read once at start: the product does not start with phases it cannot use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReviewProperties.class)
class ReviewConfiguration {

    @Bean
    ReviewPhases reviewPhases(ReviewProperties properties, MessageSource messages) {
        try {
            return new ReviewPhaseFiles(properties.phases()).read();
        } catch (SettingsFault fault) {
            throw fault.startRefused(Phrase.of("review.fault.way-out"), messages);
        }
    }
}
