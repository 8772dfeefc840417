package vn.chidao.signing;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The way from a certificate to an authority that is trusted; whether one on it was revoked is asked elsewhere. */
record CertificatePath(List<X509Certificate> certificates) {

    private static final int LONGEST = 5;

    /** The way as it was at a time: the certificate first, the authority last. */
    static Optional<CertificatePath> of(
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
            List<X509Certificate> way = new ArrayList<>();
            for (Certificate each : result.getCertPath().getCertificates()) {
                way.add((X509Certificate) each);
            }
            way.add(result.getTrustAnchor().getTrustedCert());
            return Optional.of(new CertificatePath(List.copyOf(way)));
        } catch (GeneralSecurityException | RuntimeException noWay) {
            return Optional.empty();
        }
    }

    X509Certificate authority() {
        return certificates.get(certificates.size() - 1);
    }
}
