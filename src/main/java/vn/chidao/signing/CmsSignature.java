package vn.chidao.signing;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;
import org.jspecify.annotations.Nullable;

/** The cryptographic part of one signature: who made it, over which bytes, and whether these are the bytes. */
final class CmsSignature {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private static final int MOST_CERTIFICATES = 30;
    private static final Set<String> OUTDATED_DIGESTS =
            Set.of("1.3.14.3.2.26", "1.2.840.113549.2.5", "1.2.840.113549.2.2");

    private final X509Certificate signer;
    private final List<X509Certificate> certificates;
    private final boolean intact;
    private final boolean outdated;
    private final @Nullable TimeStamp timeStamp;

    private CmsSignature(
            X509Certificate signer,
            List<X509Certificate> certificates,
            boolean intact,
            boolean outdated,
            @Nullable TimeStamp timeStamp) {
        this.signer = signer;
        this.certificates = certificates;
        this.intact = intact;
        this.outdated = outdated;
        this.timeStamp = timeStamp;
    }

    /** When a server says it was there, and that server's certificates, its own first. */
    record TimeStamp(Instant at, List<X509Certificate> certificates) {}

    X509Certificate signer() {
        return signer;
    }

    /** All it brings along, to find the way to an authority. */
    List<X509Certificate> certificates() {
        return certificates;
    }

    boolean isIntact() {
        return intact;
    }

    /** Made by an algorithm that can be forged today. */
    boolean isOutdated() {
        return outdated;
    }

    /** None, or one that is not of this signature. */
    @Nullable
    TimeStamp timeStamp() {
        return timeStamp;
    }

    /** @throws Unreadable for anything but one signature by somebody it names */
    static CmsSignature read(byte[] content, SignedBytes covered) throws Unreadable {
        try {
            CMSSignedData signed = new CMSSignedData(covered, content);
            SignerInformation information = onlySigner(signed);
            List<X509Certificate> certificates = certificates(signed.getCertificates());
            X509Certificate signer = signerOf(signed.getCertificates(), information);
            return new CmsSignature(
                    signer,
                    certificates,
                    verifies(information, signer),
                    OUTDATED_DIGESTS.contains(information.getDigestAlgOID()),
                    timeStampOf(information));
        } catch (CMSException | CertificateException | RuntimeException | StackOverflowError e) {
            throw new Unreadable(e);
        }
    }

    /** A time stamp that stands in the file like a signature: over the bytes it covers. */
    static CmsSignature readTimeStamp(byte[] content, SignedBytes covered) throws Unreadable {
        try {
            CMSSignedData signed = new CMSSignedData(content);
            TimeStampToken token = new TimeStampToken(signed);
            X509Certificate signer = signerOf(signed.getCertificates(), onlySigner(signed));
            boolean intact = holds(token, signer)
                    && Arrays.equals(
                            token.getTimeStampInfo().getMessageImprintDigest(),
                            covered.digest(
                                    token.getTimeStampInfo()
                                            .getMessageImprintAlgOID()
                                            .getId(),
                                    BOUNCY_CASTLE));
            List<X509Certificate> certificates = certificates(signed.getCertificates());
            return new CmsSignature(
                    signer,
                    certificates,
                    intact,
                    OUTDATED_DIGESTS.contains(
                            token.getTimeStampInfo().getMessageImprintAlgOID().getId()),
                    intact
                            ? new TimeStamp(
                                    token.getTimeStampInfo().getGenTime().toInstant(), ordered(signer, certificates))
                            : null);
        } catch (CMSException
                | TSPException
                | IOException
                | CertificateException
                | RuntimeException
                | StackOverflowError e) {
            throw new Unreadable(e);
        }
    }

    private static boolean verifies(SignerInformation information, X509Certificate signer) {
        try {
            // By the key alone: whether the certificate was valid then is another question.
            return information.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(BOUNCY_CASTLE)
                    .build(signer.getPublicKey()));
        } catch (CMSException | OperatorCreationException | RuntimeException e) {
            return false;
        }
    }

    private static @Nullable TimeStamp timeStampOf(SignerInformation information) {
        AttributeTable unsigned = information.getUnsignedAttributes();
        Attribute attribute =
                unsigned == null ? null : unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null) {
            return null;
        }
        try {
            CMSSignedData signed = new CMSSignedData(
                    attribute.getAttributeValues()[0].toASN1Primitive().getEncoded());
            TimeStampToken token = new TimeStampToken(signed);
            X509Certificate server = signerOf(signed.getCertificates(), onlySigner(signed));
            ASN1ObjectIdentifier digest = token.getTimeStampInfo().getMessageImprintAlgOID();
            boolean ofThis = Arrays.equals(
                    token.getTimeStampInfo().getMessageImprintDigest(),
                    MessageDigest.getInstance(digest.getId(), BOUNCY_CASTLE).digest(information.getSignature()));
            return ofThis && holds(token, server)
                    ? new TimeStamp(
                            token.getTimeStampInfo().getGenTime().toInstant(),
                            ordered(server, certificates(signed.getCertificates())))
                    : null;
        } catch (CMSException
                | TSPException
                | IOException
                | GeneralSecurityException
                | Unreadable
                | RuntimeException e) {
            return null;
        }
    }

    /** Whether a server signed it that brings its certificate along and may stamp. */
    static boolean isSound(TimeStampToken token) {
        try {
            CMSSignedData signed = token.toCMSSignedData();
            return holds(token, signerOf(signed.getCertificates(), onlySigner(signed)));
        } catch (CertificateException | Unreadable e) {
            return false;
        }
    }

    private static boolean holds(TimeStampToken token, X509Certificate server) {
        try {
            return token.isSignatureValid(new JcaSimpleSignerInfoVerifierBuilder()
                            .setProvider(BOUNCY_CASTLE)
                            .build(server.getPublicKey()))
                    && server.getExtendedKeyUsage() != null
                    && server.getExtendedKeyUsage().contains("1.3.6.1.5.5.7.3.8");
        } catch (TSPException | OperatorCreationException | CertificateException | RuntimeException e) {
            return false;
        }
    }

    private static SignerInformation onlySigner(CMSSignedData signed) throws Unreadable {
        Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new Unreadable(null);
        }
        return signers.iterator().next();
    }

    @SuppressWarnings("unchecked")
    private static X509Certificate signerOf(Store<X509CertificateHolder> all, SignerInformation information)
            throws Unreadable, CertificateException {
        Collection<X509CertificateHolder> matching = all.getMatches(information.getSID());
        if (matching.isEmpty()) {
            throw new Unreadable(null);
        }
        return new JcaX509CertificateConverter()
                .getCertificate(matching.iterator().next());
    }

    private static List<X509Certificate> certificates(Store<X509CertificateHolder> all)
            throws CertificateException, Unreadable {
        Collection<X509CertificateHolder> holders = all.getMatches(null);
        if (holders.size() > MOST_CERTIFICATES) {
            throw new Unreadable(null);
        }
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509CertificateHolder holder : holders) {
            certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
        }
        return certificates;
    }

    private static List<X509Certificate> ordered(X509Certificate first, List<X509Certificate> all) {
        List<X509Certificate> ordered = new ArrayList<>(List.of(first));
        all.stream().filter(each -> !each.equals(first)).forEach(ordered::add);
        return ordered;
    }

    /** Not one signature in a form that is known here. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(@Nullable Throwable cause) {
            super("no signature that can be read", cause);
        }
    }

    /** The bytes a signature covers: the file up to its end without the signature itself. */
    record SignedBytes(byte[] file, int gapFrom, int gapTo, int end) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return PKCSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException, CMSException {
            out.write(file, 0, gapFrom);
            out.write(file, gapTo, end - gapTo);
        }

        @Override
        public Object getContent() {
            return file;
        }

        byte[] digest(String algorithm, Provider provider) {
            try {
                MessageDigest digest = MessageDigest.getInstance(algorithm, provider);
                digest.update(file, 0, gapFrom);
                digest.update(file, gapTo, end - gapTo);
                return digest.digest();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
