package vn.chidao.signing;

import java.security.cert.X509Certificate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;

/** What a certificate says about names. */
final class Certificates {

    private Certificates() {}

    /** The common name; all there is where there is none. */
    static String commonName(X500Principal name) {
        String common = part(name, "CN");
        return common == null ? name.getName() : common;
    }

    /** Whose it is and by which number its issuer knows it. */
    static Phrase inWords(X509Certificate certificate) {
        return Phrase.of(
                "signing.act.certificate",
                commonName(certificate.getSubjectX500Principal()),
                certificate.getSerialNumber().toString(16),
                commonName(certificate.getIssuerX500Principal()));
    }

    static @Nullable String organization(X509Certificate certificate) {
        return part(certificate.getSubjectX500Principal(), "O");
    }

    private static @Nullable String part(X500Principal name, String type) {
        try {
            for (Rdn rdn : new LdapName(name.getName()).getRdns()) {
                if (rdn.getType().equalsIgnoreCase(type) && rdn.getValue() instanceof String value) {
                    return value;
                }
            }
            return null;
        } catch (InvalidNameException notAName) {
            return null;
        }
    }
}
