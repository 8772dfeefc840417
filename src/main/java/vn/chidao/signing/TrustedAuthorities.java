package vn.chidao.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The certificate authorities that are believed: the administrator's folder, and in the demo its own. */
class TrustedAuthorities {

    private static final Logger log = LoggerFactory.getLogger(TrustedAuthorities.class);

    private static final List<String> ENDINGS = List.of(".cer", ".crt", ".pem");

    private final @Nullable Path folder;
    private final @Nullable DemoKeys demo;

    TrustedAuthorities(@Nullable Path folder, @Nullable DemoKeys demo) {
        this.folder = folder;
        this.demo = demo;
    }

    List<X509Certificate> all() {
        List<X509Certificate> all = new ArrayList<>();
        if (folder != null && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(TrustedAuthorities::isCertificate).sorted().forEach(file -> read(file, all));
            } catch (IOException e) {
                log.warn("the folder of trusted certificates {} cannot be read", folder, e);
            }
        }
        if (demo != null) {
            demo.authority().ifPresent(all::add);
        }
        return all;
    }

    /** Whether it vouches in the demo only. */
    boolean isDemo(X509Certificate authority) {
        return demo != null && demo.authority().filter(authority::equals).isPresent();
    }

    private static boolean isCertificate(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static void read(Path file, List<X509Certificate> all) {
        try (InputStream content = Files.newInputStream(file)) {
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(content)) {
                all.add((X509Certificate) each);
            }
        } catch (IOException | CertificateException e) {
            log.warn("{} is no certificate and is trusted by nobody", file, e);
        }
    }
}
