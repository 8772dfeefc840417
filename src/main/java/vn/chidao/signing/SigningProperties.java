package vn.chidao.signing;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of digital signatures.
 *
 * @param keyDirectory folder of the keys: persons/‹id›.p12 and units/‹id›.p12; none where nobody signs by file
 * @param keyPassword for the keys that have no file ‹id›.password beside them; give it by environment
 * @param trustedCertificates folder of the certificate authorities that are trusted, .cer, .crt or .pem
 * @param timeStampServer address of an RFC 3161 server; signatures carry their own claim of time only where there is none
 */
@ConfigurationProperties("chidao.signing")
record SigningProperties(
        @Nullable Path keyDirectory,
        @Nullable String keyPassword,
        @Nullable Path trustedCertificates,
        @Nullable URI timeStampServer) {

    /** A record would print the password. */
    @Override
    public String toString() {
        return "SigningProperties[keyDirectory=" + keyDirectory + "]";
    }
}
