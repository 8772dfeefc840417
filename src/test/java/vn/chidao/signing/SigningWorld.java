package vn.chidao.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import vn.chidao.organization.HolderView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PersonView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;
import vn.chidao.testing.ProductMessages;

/** Two people, their committee, an authority of the place and one nobody knows; all keys in a folder of the test's. */
final class SigningWorld {

    static final String SECRETARY = "quyen";
    static final String CHAIRWOMAN = "thuy";
    static final String COMMITTEE = "du";
    static final Instant NOW = Instant.parse("2026-06-05T01:30:00Z");

    private static final String PASSWORD = "mat khau cua khoa";

    final Path keys;
    final Path trusted;
    final Path revoked;

    /** What came on the record, in words. */
    final List<RecordedAct.Facts> acts = new ArrayList<>();

    final NoDatabase transactions = new NoDatabase();
    SigningProperties.Limits limits = SigningProperties.Limits.USUAL;
    PadesWriter writer = new PadesWriter(null, true);
    final BusinessClock clock = new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC));
    final Authority authority = Authority.OF_THE_PROVINCE;
    final Authority stranger = Authority.UNKNOWN;
    private final OrganizationDirectory organizations = directory();

    SigningWorld(Path folder) throws Exception {
        keys = Files.createDirectories(folder.resolve("keys"));
        trusted = Files.createDirectories(folder.resolve("trusted"));
        revoked = Files.createDirectories(folder.resolve("revoked"));
        Files.write(trusted.resolve("tinh.cer"), authority.certificate.getEncoded());
        list(authority.revocations());
        keep(KeyOwner.person(SECRETARY), authority.issue("Nguyễn Văn Quyền", day(2026, 1, 1), day(2028, 1, 1)));
        keep(KeyOwner.person(CHAIRWOMAN), authority.issue("Đỗ Thị Thuý", day(2026, 1, 1), day(2028, 1, 1)));
        keep(KeyOwner.unit(COMMITTEE), authority.issue("Đảng ủy xã Tân Khai", day(2026, 1, 1), day(2028, 1, 1)));
    }

    DigitalSigning signing() {
        return signing(new KeyFiles(keys, null));
    }

    DigitalSigning signing(KeyProvider... providers) {
        return new DigitalSigning(
                List.of(providers),
                writer,
                check(),
                new TrustedAuthorities(trusted, null),
                new RevocationLists(revoked),
                new KeyRecord(act -> acts.add(((RecordedAct) act).facts()), transactions),
                organizations,
                clock);
    }

    SignatureCheck check() {
        return check(null);
    }

    SignatureCheck check(@Nullable DemoKeys demo) {
        return new SignatureCheck(
                new TrustedAuthorities(demo == null ? trusted : null, demo),
                new RevocationLists(revoked),
                limits,
                clock);
    }

    /** Puts a list into the administrator's folder, in the place of the one before. */
    void list(Authority.Revocations revocations) throws Exception {
        Files.write(revoked.resolve("tinh.crl"), revocations.list());
    }

    X509Certificate certificateOf(KeyOwner owner) {
        return new KeyFiles(keys, null).keyOf(owner).orElseThrow().certificate();
    }

    DemoKeys demoKeys(Path folder) {
        return new DemoKeys(folder, organizations, ProductMessages.ALL);
    }

    byte[] signed(byte[] pdf, String person) {
        return as(person, () -> signing().sign(pdf, person, statement(), null, occasion()));
    }

    byte[] signed(byte[] pdf, String person, @Nullable Place place) {
        return as(person, () -> signing().sign(pdf, person, statement(), place, occasion()));
    }

    static Statement statement() {
        return new Statement("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Ban hành văn bản");
    }

    static Occasion occasion() {
        return new Occasion("directive-7", "kế hoạch số 12-KH/ĐU", Phrase.of("directive.key-use.turn", 1, 2));
    }

    static <T> T as(String person, Supplier<T> work) {
        return CurrentActor.call(new Actor(person, person, "post-" + person, "Chức vụ", COMMITTEE), work);
    }

    void keep(KeyOwner owner, Issued issued) throws Exception {
        Path file = KeyFiles.fileOf(keys, owner, ".p12");
        Files.createDirectories(file.getParent());
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "k", issued.pair.getPrivate(), PASSWORD.toCharArray(), issued.chain.toArray(new Certificate[0]));
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        password(owner, PASSWORD);
    }

    void password(KeyOwner owner, String password) throws IOException {
        Files.writeString(KeyFiles.fileOf(keys, owner, ".password"), password + "\n");
    }

    static Date day(int year, int month, int day) {
        return Date.from(
                LocalDate.of(year, month, day).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The file with an object added or replaced behind its end, as anybody can without a key. */
    static byte[] appended(byte[] pdf, int number, String object) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int startXref = text.lastIndexOf("startxref");
        String previous =
                text.substring(startXref + 9, text.indexOf("%%EOF", startXref)).strip();
        String root = text.substring(text.lastIndexOf("/Root"), text.indexOf('R', text.lastIndexOf("/Root") + 5) + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(pdf);
        out.writeBytes("\n".getBytes(StandardCharsets.ISO_8859_1));
        int at = out.size();
        out.writeBytes((number + " 0 obj\n" + object + "\nendobj\n").getBytes(StandardCharsets.ISO_8859_1));
        int table = out.size();
        out.writeBytes(("xref\n0 1\n0000000000 65535 f \n" + number + " 1\n" + String.format("%010d", at)
                        + " 00000 n \ntrailer\n<< /Size 5000 " + root + " /Prev " + previous + " >>\nstartxref\n"
                        + table + "\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static OrganizationDirectory directory() {
        return (OrganizationDirectory) Proxy.newProxyInstance(
                SigningWorld.class.getClassLoader(),
                new Class<?>[] {OrganizationDirectory.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "nameOf" -> "Đảng ủy xã Tân Khai";
                    case "unit" -> Optional.empty();
                    case "person" ->
                        Optional.of(new PersonView(
                                (String) arguments[0],
                                arguments[0].equals(CHAIRWOMAN) ? "Đỗ Thị Thuý" : "Nguyễn Văn Quyền"));
                    case "holders" ->
                        List.of(new HolderView(
                                String.valueOf(arguments[0]).replace("post-", ""), "", LocalDate.MIN, null, false));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** A key and the certificates for it. */
    record Issued(KeyPair pair, List<X509Certificate> chain) {}

    static final class Authority {

        static final Authority OF_THE_PROVINCE = create("Chứng thực số của tỉnh");
        static final Authority UNKNOWN = create("Chứng thực không quen");

        private final KeyPair pair;
        private final X500Name name;
        final X509Certificate certificate;

        Authority(String name) throws Exception {
            this.pair = pair();
            this.name = new X500Name("CN=" + name);
            this.certificate = certificate(this.name, pair, this.name, pair, day(2020, 1, 1), day(2040, 1, 1), true);
        }

        Issued issue(String subject, Date from, Date to) throws Exception {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair own = generator.generateKeyPair();
            List<X509Certificate> chain = new ArrayList<>();
            chain.add(certificate(
                    new X500Name("CN=" + subject + ",O=Đảng ủy xã Tân Khai"), own, name, pair, from, to, false));
            chain.add(certificate);
            return new Issued(own, chain);
        }

        /** Of a server for time stamps. */
        Issued issueStamper() throws Exception {
            KeyPair own = pair();
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name,
                                    BigInteger.valueOf(4711),
                                    day(2020, 1, 1),
                                    day(2040, 1, 1),
                                    new X500Name("CN=Dấu thời gian của tỉnh"),
                                    own.getPublic())
                            .addExtension(
                                    Extension.extendedKeyUsage,
                                    true,
                                    new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                            .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
            return new Issued(own, List.of(certificate, this.certificate));
        }

        /** Its list of a day, which knows of nobody yet. */
        Revocations revocations() {
            return new Revocations(name, pair, NOW.minus(Duration.ofDays(1)));
        }

        static final class Revocations {

            final X509v2CRLBuilder builder;
            private final KeyPair pair;

            private Revocations(X500Name name, KeyPair pair, Instant day) {
                this.builder = new X509v2CRLBuilder(name, Date.from(day));
                this.builder.setNextUpdate(Date.from(day.plus(Duration.ofDays(7))));
                this.pair = pair;
            }

            Revocations and(X509Certificate certificate, Instant since, int reason) {
                builder.addCRLEntry(certificate.getSerialNumber(), Date.from(since), reason);
                return this;
            }

            byte[] list() throws Exception {
                return builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()))
                        .getEncoded();
            }
        }

        Revocations revocationsOf(Instant day) {
            return new Revocations(name, pair, day);
        }

        private static Authority create(String name) {
            try {
                return new Authority(name);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private static KeyPair pair() throws Exception {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        }

        private static X509Certificate certificate(
                X500Name subject, KeyPair own, X500Name issuer, KeyPair issuing, Date from, Date to, boolean authority)
                throws Exception {
            return new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    issuer,
                                    BigInteger.valueOf(Math.abs(subject.hashCode()) + 1L),
                                    from,
                                    to,
                                    subject,
                                    own.getPublic())
                            .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                            .build(new JcaContentSignerBuilder("SHA256withRSA").build(issuing.getPrivate())));
        }
    }

    /** Transactions that bind nothing but those who wait for their end. */
    static final class NoDatabase extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            // Nothing to open.
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            // Nothing was written.
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            // Nothing was written.
        }
    }
}
