package vn.chidao.obligation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;

/** The words by which a review's object is found, read once at start. */
@Configuration(proxyBeanMethods = false)
class ReviewScopeConfiguration {

    @Bean
    ReviewScopeReading reviewScopeReading(
            @Value("${chidao.review.scope:#{null}}") @Nullable Path folder, MessageSource messages) {
        try {
            return ReviewScopeReading.of(folder);
        } catch (SettingsFault fault) {
            throw fault.startRefused(Phrase.of("obligation.fault.scope-way-out"), messages);
        }
    }
}
