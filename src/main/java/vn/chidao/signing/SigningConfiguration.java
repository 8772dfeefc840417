package vn.chidao.signing;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;

/** Where keys come from: the administrator's folder first, then other providers; the demo's own only in the demo. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigningProperties.class)
class SigningConfiguration {

    /** People wait, and the number they draw waits with them. */
    private static final Duration WAIT_FOR_STAMP = Duration.ofSeconds(10);

    @Bean
    @Order(0)
    @ConditionalOnProperty("chidao.signing.key-directory")
    KeyFiles keyFiles(SigningProperties properties) {
        return new KeyFiles(properties.keyDirectory(), properties.keyPassword());
    }

    /** Beside the demo's database, which they go with. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @Profile("demo & !prod")
    DemoKeys demoKeys(
            @Value("${chidao.embedded-database.directory:data/postgres}") Path database,
            OrganizationDirectory organizations,
            MessageSource messages) {
        Path folder = database.toAbsolutePath().normalize().resolveSibling("demo-signing");
        return new DemoKeys(folder, organizations, messages);
    }

    @Bean
    TrustedAuthorities trustedAuthorities(SigningProperties properties, ObjectProvider<DemoKeys> demo) {
        return new TrustedAuthorities(properties.trustedCertificates(), demo.getIfAvailable());
    }

    @Bean
    RevocationLists revocationLists(SigningProperties properties) {
        return new RevocationLists(properties.revocationLists());
    }

    @Bean
    SignatureCheck signatureCheck(
            TrustedAuthorities trusted,
            RevocationLists revocations,
            SigningProperties properties,
            BusinessClock clock) {
        return new SignatureCheck(trusted, revocations, properties.limits(), clock);
    }

    @Bean
    DigitalSigning digitalSigning(
            ObjectProvider<KeyProvider> providers,
            SigningProperties properties,
            SignatureCheck check,
            TrustedAuthorities trusted,
            RevocationLists revocations,
            OrganizationDirectory organizations,
            BusinessClock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        PadesWriter writer = new PadesWriter(
                properties.timeStampServer() == null
                        ? null
                        : new HttpTimeStamps(properties.timeStampServer(), WAIT_FOR_STAMP),
                properties.timeStampRequired());
        return new DigitalSigning(
                providers.orderedStream().toList(),
                writer,
                check,
                trusted,
                revocations,
                new KeyRecord(events, transactions),
                organizations,
                clock);
    }
}
