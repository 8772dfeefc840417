package vn.chidao.signing;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The way from a certificate to an authority that is trusted. Revocation is not asked for: that needs a connection. */
final class CertificatePath {

    private static final int LONGEST = 5;

    private CertificatePath() {}

    /** The authority at the end of the way as it was at a time. */
    static Optional<X509Certificate> authorityOf(
            X509Certificate certificate,
            Collection<X509Certificate> others,
            Collection<X509Certificate> trusted,
            Instant at) {
        if (trusted.isEmpty()) {
            return Optional.empty();
        }
        try {
            Set<TrustAnchor> anchors =
                    trusted.stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toSet());
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(Set.of(certificate))));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            parameters.setMaxPathLength(LONGEST);
            PKIXCertPathBuilderResult result = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            return Optional.of(result.getTrustAnchor().getTrustedCert());
        } catch (GeneralSecurityException | RuntimeException noWay) {
            return Optional.empty();
        }
    }
}
