package vn.chidao.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PersonView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.Phrase;

/**
 * Keys of the demo's people and organisations, and the authority that vouches for them: made when first needed, kept in a
 * folder beside the demo's data, named so that nobody takes them for real.
 */
final class DemoKeys implements KeyProvider {

    private static final Logger log = LoggerFactory.getLogger(DemoKeys.class);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SERIAL_BITS = 120;
    private static final String ALIAS = "key";
    /** The demo's clock may stand in any of these years. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2049, 12, 31);

    private final Path folder;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;
    private final KeyFiles files;

    DemoKeys(Path folder, OrganizationDirectory organizations, MessageSource messages) {
        this.folder = folder;
        this.organizations = organizations;
        this.messages = messages;
        this.files = new KeyFiles(folder, null);
    }

    @Override
    public synchronized Optional<SigningKey> keyOf(KeyOwner owner) {
        if (!KeyFiles.isFileName(owner.id())) {
            return Optional.empty();
        }
        Optional<SigningKey> kept = files.keyOf(owner);
        if (kept.isPresent()) {
            return kept;
        }
        return nameOf(owner).map(name -> {
            make(owner, name);
            return files.keyOf(owner).orElseThrow();
        });
    }

    /** The certificate of the authority; none before the first key was made. */
    synchronized Optional<X509Certificate> authority() {
        if (!Files.exists(authorityFile())) {
            return Optional.empty();
        }
        try {
            return Optional.of((X509Certificate) read().getCertificate(ALIAS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<X500Name> nameOf(KeyOwner owner) {
        String test = Phrase.of("signing.demo.authority").in(messages);
        Optional<String> name = owner.kind() == KeyOwner.Kind.PERSON
                ? organizations.person(owner.id()).map(PersonView::name)
                : organizations.unit(owner.id()).map(UnitView::name);
        return name.map(found -> new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, found)
                .addRDN(BCStyle.OU, test)
                .addRDN(BCStyle.C, "VN")
                .build());
    }

    private void make(KeyOwner owner, X500Name name) {
        try {
            if (!Files.exists(authorityFile())) {
                makeAuthority();
            }
            KeyStore authority = read();
            X509Certificate issuer = (X509Certificate) authority.getCertificate(ALIAS);
            PrivateKey issuerKey = (PrivateKey) authority.getKey(ALIAS, passwordOf(authorityFile()));
            KeyPair pair = pair();
            X509v3CertificateBuilder certificate =
                    builder(new JcaX509CertificateHolder(issuer).getSubject(), name, pair);
            certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            certificate.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            write(KeyFiles.fileOf(folder, owner, ".p12"), pair.getPrivate(), signed(certificate, issuerKey), issuer);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's keys cannot be kept in " + folder, e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("the demo's keys cannot be made", e);
        }
    }

    private void makeAuthority() throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair pair = pair();
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, Phrase.of("signing.demo.authority").in(messages))
                .addRDN(BCStyle.C, "VN")
                .build();
        X509v3CertificateBuilder certificate = builder(name, name, pair);
        certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        write(authorityFile(), pair.getPrivate(), signed(certificate, pair.getPrivate()));
        log.info("the demo's authority for signatures is kept in {}", folder);
    }

    private static X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair pair) {
        return new JcaX509v3CertificateBuilder(
                issuer, serial(), day(FIRST_DAY), day(LAST_DAY), subject, pair.getPublic());
    }

    private static X509Certificate signed(X509v3CertificateBuilder certificate, PrivateKey issuer)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(certificate.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer)));
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    private static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, RANDOM).setBit(0);
    }

    private static Date day(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private Path authorityFile() {
        return folder.resolve("authority.p12");
    }

    private KeyStore read() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(authorityFile())) {
            store.load(content, passwordOf(authorityFile()));
        }
        return store;
    }

    /** The password first, the key's file by its name last: a kill in between leaves no key that cannot be opened. */
    private static void write(Path file, PrivateKey key, Certificate... chain)
            throws IOException, GeneralSecurityException {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, key, password.toCharArray(), chain);
        Files.createDirectories(file.getParent());
        Files.writeString(passwordFile(file), password);
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            store.store(out, password.toCharArray());
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static char[] passwordOf(Path file) throws IOException {
        return Files.readString(passwordFile(file)).toCharArray();
    }

    private static Path passwordFile(Path file) {
        return file.resolveSibling(String.valueOf(file.getFileName()).replace(".p12", ".password"));
    }
}
