package vn.chidao.signing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of digital signatures.
 *
 * @param keyDirectory folder of the keys: persons/‹id›.p12 and units/‹id›.p12; none where nobody signs by file
 * @param keyPassword for the keys that have no file ‹id›.password beside them; give it by environment
 * @param trustedCertificates folder of the certificate authorities that are trusted, .cer, .crt or .pem
 * @param revocationLists folder of the lists of revoked certificates of these authorities, .crl or .pem; without lists
 *     every signature says that its revocation was not checked
 * @param timeStampServer address of an RFC 3161 server; signatures carry their own claim of time only where there is none
 * @param timeStampRequired whether nothing is signed while that server does not answer as it should
 * @param limits what one file may cost that is checked
 */
@Validated
@ConfigurationProperties("chidao.signing")
record SigningProperties(
        @Nullable Path keyDirectory,
        @Nullable String keyPassword,
        @Nullable Path trustedCertificates,
        @Nullable Path revocationLists,
        @Nullable URI timeStampServer,
        @DefaultValue("true") boolean timeStampRequired,
        @DefaultValue @Valid Limits limits) {

    /**
     * A file that costs more is not checked, and says so.
     *
     * @param signatures of one file
     * @param steps objects and values that are read and compared at one time, by the room they take
     * @param time in all
     * @param unpacked size of what is packed and must be read to find the objects
     * @param atOnce files that are checked at the same time; others wait. The worst file takes about 200 MB
     */
    record Limits(
            @DefaultValue("50") @Min(1) @Max(1000) int signatures,
            @DefaultValue("2000000") @Min(1000) int steps,
            @DefaultValue("20s") @NotNull Duration time,
            @DefaultValue("8MB") @NotNull DataSize unpacked,
            @DefaultValue("1") @Min(1) @Max(32) int atOnce) {

        static final Limits USUAL = new Limits(50, 2_000_000, Duration.ofSeconds(20), DataSize.ofMegabytes(8), 1);
    }

    /** A record would print the password. */
    @Override
    public String toString() {
        return "SigningProperties[keyDirectory=" + keyDirectory + "]";
    }
}
