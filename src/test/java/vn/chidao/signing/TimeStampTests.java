package vn.chidao.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chidao.signing.SigningWorld.NOW;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chidao.layout.PrintedDocuments;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.signing.CheckedPdf.Verdict;
import vn.chidao.signing.SignatureFinding.Coverage;
import vn.chidao.signing.SignatureFinding.Revocation;
import vn.chidao.signing.SignatureFinding.Validity;
import vn.chidao.testing.ProductMessages;

/** Signatures with a time stamp, and what happens when its server does not do as it should. */
class TimeStampTests {

    private static final byte[] PLAN = PrintedDocuments.plan();
    private static final Instant STAMPED = NOW.plusSeconds(2);

    @TempDir
    Path folder;

    SigningWorld world;
    SigningWorld.Issued stamper;
    HttpServer server;
    ExecutorService threads;
    volatile Manner manner = Manner.GOOD;

    /** How the server behaves. */
    enum Manner {
        GOOD,
        FAILS,
        TALKS_OF_OTHER_THINGS,
        EMPTY,
        NEVER_ENDS,
        NEVER_ANSWERS,
        STAMPS_SOMETHING_ELSE,
        SIGNS_WITH_ANOTHER_KEY
    }

    @BeforeEach
    void opensTheServer() throws Exception {
        world = new SigningWorld(folder);
        stamper = world.authority.issueStamper();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/tsa", exchange -> {
            byte[] request = exchange.getRequestBody().readAllBytes();
            switch (manner) {
                case FAILS -> exchange.sendResponseHeaders(503, -1);
                case NEVER_ANSWERS -> sleep();
                case NEVER_ENDS -> {
                    exchange.sendResponseHeaders(200, 0);
                    try {
                        while (!Thread.currentThread().isInterrupted()) {
                            exchange.getResponseBody().write(new byte[64 * 1024]);
                            exchange.getResponseBody().flush();
                        }
                    } catch (IOException gone) {
                        // As it should be.
                    }
                }
                default -> {
                    byte[] answer = answer(request);
                    exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
                    exchange.getResponseBody().write(answer);
                }
            }
            exchange.close();
        });
        server.start();
        use(true);
    }

    @AfterEach
    void closesTheServer() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void putsTheStampIntoTheSignature() {
        byte[] signed = world.signed(PLAN, SigningWorld.SECRETARY);

        SignatureFinding finding = only(signed);
        assertThat(finding.stampedAt()).isEqualTo(STAMPED);
        assertThat(finding.stampTrusted()).isTrue();
        assertThat(finding.claimedAt()).isEqualTo(NOW);
        assertThat(world.check().verify(signed).verdict()).isEqualTo(Verdict.SOUND);
        assertThat(said()).endsWith("; có dấu thời gian");
    }

    @Test
    void sealsOverAStampedSignature() {
        byte[] sealed = world.signing()
                .seal(
                        world.signed(PLAN, SigningWorld.SECRETARY),
                        SigningWorld.COMMITTEE,
                        null,
                        SigningWorld.occasion());

        CheckedPdf checked = world.check().verify(sealed);
        assertThat(checked.verdict()).isEqualTo(Verdict.SOUND);
        assertThat(checked.signatures()).allMatch(SignatureFinding::stampTrusted);
        assertThat(checked.signatures().get(0).coverage()).isEqualTo(Coverage.FURTHER_SIGNATURES);
    }

    /** The stamp proves what the signer could only claim. */
    @Test
    void keepsASignatureThatWasThereBeforeItsKeyWasRevoked() throws Exception {
        byte[] signed = world.signed(PLAN, SigningWorld.SECRETARY);
        world.clock.setOffset(Duration.ofDays(10));
        world.list(world.authority
                .revocations()
                .and(
                        world.certificateOf(KeyOwner.person(SigningWorld.SECRETARY)),
                        NOW.plus(Duration.ofDays(3)),
                        CRLReason.keyCompromise));

        assertThat(only(signed).revocation()).isEqualTo(Revocation.REVOKED_LATER);
        assertThat(world.check().verify(signed).verdict()).isEqualTo(Verdict.SOUND);
    }

    @Test
    void believesNoStampOfARevokedServer() throws Exception {
        byte[] signed = world.signed(PLAN, SigningWorld.SECRETARY);
        world.list(world.authority
                .revocations()
                .and(stamper.chain().get(0), NOW.plus(Duration.ofDays(3)), CRLReason.keyCompromise));

        assertThat(only(signed).stampTrusted()).isFalse();
        assertThat(only(signed).validity()).isEqualTo(Validity.VALID);

        world.list(world.authority
                .revocations()
                .and(stamper.chain().get(0), NOW.plus(Duration.ofDays(3)), CRLReason.cessationOfOperation));
        assertThat(only(signed).stampTrusted()).isTrue();
    }

    @Test
    void saysThatNobodyVouchesForTheServer() throws Exception {
        stamper = world.stranger.issueStamper();

        SignatureFinding finding = only(world.signed(PLAN, SigningWorld.SECRETARY));

        assertThat(finding.stampedAt()).isEqualTo(STAMPED);
        assertThat(finding.stampTrusted()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GOOD")
    void signsNothingWithoutTheStampThatIsRequired(Manner bad) {
        manner = bad;

        assertThatThrownBy(() -> world.signed(PLAN, SigningWorld.SECRETARY))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.key())
                                .isEqualTo(bad == Manner.NEVER_ANSWERS ? "signing.rule.no-time-stamp" : refused.key())
                                .isIn("signing.rule.no-time-stamp", "signing.rule.time-stamp-unusable"));
        assertThat(world.acts).extracting(act -> act.verb()).containsExactly("KEY_USE_REFUSED");
        assertThat(said()).contains("Máy chủ dấu thời gian localhost");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GOOD")
    void signsWithoutTheStampWhereItMayBeMissingAndSaysSo(Manner bad) {
        use(false);
        manner = bad;

        byte[] signed = world.signed(PLAN, SigningWorld.SECRETARY);

        assertThat(world.check().verify(signed).verdict()).isEqualTo(Verdict.SOUND);
        assertThat(only(signed).stampedAt()).isNull();
        assertThat(said()).contains("; không có dấu thời gian (Máy chủ dấu thời gian localhost ");
    }

    @Test
    void signsNothingWhileTheServerIsAway() {
        server.stop(0);

        assertThatThrownBy(() -> world.signed(PLAN, SigningWorld.SECRETARY))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("signing.rule.no-time-stamp"));
    }

    private void use(boolean required) {
        world.writer = new PadesWriter(
                new HttpTimeStamps(
                        URI.create("http://localhost:" + server.getAddress().getPort() + "/tsa"),
                        Duration.ofSeconds(2)),
                required);
    }

    private SignatureFinding only(byte[] file) {
        CheckedPdf checked = world.check().verify(file);
        assertThat(checked.signatures()).hasSize(1);
        return checked.signatures().get(0);
    }

    private String said() {
        return ProductMessages.say(world.acts.get(world.acts.size() - 1).summary());
    }

    private byte[] answer(byte[] asked) {
        return switch (manner) {
            case TALKS_OF_OTHER_THINGS ->
                "<html><body>Đăng nhập mạng không dây</body></html>".getBytes(StandardCharsets.UTF_8);
            case EMPTY -> new byte[0];
            default -> stamp(asked);
        };
    }

    private byte[] stamp(byte[] asked) {
        try {
            TimeStampRequest request = new TimeStampRequest(asked);
            if (manner == Manner.STAMPS_SOMETHING_ELSE) {
                byte[] digest = request.getMessageImprintDigest();
                digest[0] ^= 1;
                var generator = new org.bouncycastle.tsp.TimeStampRequestGenerator();
                generator.setCertReq(true);
                request = generator.generate(request.getMessageImprintAlgOID(), digest, request.getNonce());
            }
            SigningWorld.Issued key = manner == Manner.SIGNS_WITH_ANOTHER_KEY ? world.stranger.issueStamper() : stamper;
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .build(
                                    "SHA256withRSA",
                                    key.pair().getPrivate(),
                                    stamper.chain().get(0)),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                                    new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1"))),
                    new ASN1ObjectIdentifier("1.2.3.4.5"));
            tokens.addCertificates(new JcaCertStore(stamper.chain()));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(request, BigInteger.ONE, Date.from(STAMPED))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(30_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
