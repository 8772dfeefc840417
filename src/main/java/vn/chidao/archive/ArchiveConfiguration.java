package vn.chidao.archive;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;

/** The table of retention periods, read once at start: the product does not start with a table it cannot use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArchiveProperties.class)
class ArchiveConfiguration {

    @Bean
    RetentionTable retentionTable(ArchiveProperties properties, MessageSource messages) {
        try {
            return new RetentionFiles(properties.retention()).read();
        } catch (SettingsFault fault) {
            throw fault.startRefused(Phrase.of("archive.fault.way-out"), messages);
        }
    }
}
