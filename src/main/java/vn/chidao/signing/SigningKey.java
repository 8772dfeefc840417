package vn.chidao.signing;

import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key that signs, wherever it lies; it is never handed out itself. */
public interface SigningKey {

    /** The certificate of this key and those above it, as far as they are known, its own first. */
    List<X509Certificate> chain();

    /** The signature over these bytes, with SHA-256 and the algorithm of the certificate's key (RSA PKCS#1 or ECDSA). */
    byte[] sign(byte[] content);

    /** The picture that stands for the signature on paper, a transparent PNG; none where it is not shown. */
    byte @Nullable [] picture();

    default X509Certificate certificate() {
        return chain().get(0);
    }
}
