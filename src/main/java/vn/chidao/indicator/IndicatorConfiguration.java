package vn.chidao.indicator;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;

/** Indicators, units and words, read once at start: the product does not start with a file it cannot use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IndicatorProperties.class)
class IndicatorConfiguration {

    @Bean
    IndicatorFiles.Content indicatorFiles(IndicatorProperties properties, MessageSource messages) {
        try {
            return new IndicatorFiles(properties.catalogue()).read();
        } catch (SettingsFault fault) {
            throw fault.startRefused(Phrase.of("indicator.fault.way-out"), messages);
        }
    }

    @Bean
    IndicatorCatalog indicatorCatalog(IndicatorFiles.Content files) {
        return files.catalog();
    }

    @Bean
    Units units(IndicatorFiles.Content files) {
        return files.units();
    }

    @Bean
    QuantityReader quantityReader(IndicatorFiles.Content files) {
        return files.reader();
    }

    @Bean
    QuantityPrinter quantityPrinter(IndicatorFiles.Content files) {
        return files.printer();
    }

    @Bean
    FigureIntake figureIntake(IndicatorFiles.Content files) {
        return new FigureIntake(files.catalog(), files.units(), files.reader(), files.printer());
    }

    @Bean
    RollUp rollUp(IndicatorFiles.Content files) {
        return new RollUp(files.units());
    }
}
