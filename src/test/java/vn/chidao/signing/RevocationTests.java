package vn.chidao.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chidao.signing.SigningWorld.NOW;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chidao.layout.PrintedDocuments;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.signing.CheckedPdf.Verdict;
import vn.chidao.signing.SignatureFinding.Revocation;
import vn.chidao.signing.SigningWorld.Authority.Revocations;

/** What the lists of revoked certificates that an administrator put into the folder change. */
class RevocationTests {

    private static final byte[] PLAN = PrintedDocuments.plan();
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(3));
    private static final Instant AFTER = NOW.plus(Duration.ofDays(3));

    @TempDir
    Path folder;

    SigningWorld world;
    X509Certificate certificate;
    byte[] signed;

    @BeforeEach
    void signsTheDocument() throws Exception {
        world = new SigningWorld(folder);
        certificate = world.certificateOf(KeyOwner.person(SigningWorld.SECRETARY));
        signed = world.signed(PLAN, SigningWorld.SECRETARY);
    }

    @Test
    void namesTheListThatKnowsOfNothing() {
        assertThat(finding().revocation()).isEqualTo(Revocation.NOT_REVOKED);
        assertThat(finding().revocationListedOn()).isEqualTo(NOW.minus(Duration.ofDays(1)));
        assertThat(verdict()).isEqualTo(Verdict.SOUND);
    }

    @Test
    void doesNotBelieveWhoWasRevokedBefore() throws Exception {
        world.list(world.authority.revocations().and(certificate, BEFORE, CRLReason.superseded));

        assertThat(finding().revocation()).isEqualTo(Revocation.REVOKED);
        assertThat(finding().revokedAt()).isEqualTo(BEFORE);
        assertThat(verdict()).isEqualTo(Verdict.REVOKED);
    }

    /** Whoever has the key of a revoked certificate may claim any time. */
    @Test
    void doubtsAClaimToHaveSignedBefore() throws Exception {
        world.clock.setOffset(Duration.ofDays(10));
        world.list(world.authority.revocations().and(certificate, AFTER, CRLReason.keyCompromise));

        assertThat(finding().revocation()).isEqualTo(Revocation.REVOKED_PERHAPS_LATER);
        assertThat(verdict()).isEqualTo(Verdict.DOUBTFUL);
    }

    @Test
    void believesTheDayFromWhichTheKeyWasInWrongHands() throws Exception {
        Revocations list = world.authority.revocations();
        list.builder.addCRLEntry(
                certificate.getSerialNumber(),
                java.util.Date.from(AFTER),
                CRLReason.keyCompromise,
                java.util.Date.from(BEFORE));
        world.list(list);

        assertThat(finding().revocation()).isEqualTo(Revocation.REVOKED);
        assertThat(finding().revokedAt()).isEqualTo(BEFORE);
    }

    @Test
    void saysThatItCouldNotCheckWithoutAList() throws Exception {
        Files.delete(world.revoked.resolve("tinh.crl"));

        assertThat(finding().revocation()).isEqualTo(Revocation.UNCHECKED);
        assertThat(verdict()).isEqualTo(Verdict.REVOCATION_UNKNOWN);
        assertThat(new SignatureCheck(
                                new TrustedAuthorities(world.trusted, null),
                                new RevocationLists(null),
                                world.limits,
                                world.clock)
                        .verify(signed)
                        .verdict())
                .isEqualTo(Verdict.REVOCATION_UNKNOWN);
    }

    @Test
    void doesNotTakeAListThatRanOutBeforeForTheWholeTruth() throws Exception {
        world.list(world.authority.revocationsOf(NOW.minus(Duration.ofDays(30))));

        assertThat(finding().revocation()).isEqualTo(Revocation.UNCHECKED);
    }

    @Test
    void takesALaterList() throws Exception {
        world.list(world.authority.revocationsOf(NOW.plus(Duration.ofDays(30))));

        assertThat(finding().revocation()).isEqualTo(Revocation.NOT_REVOKED);
    }

    /** After a certificate has run out its issuer need not list it. */
    @Test
    void doesNotTakeAListOfLaterThanTheCertificate() throws Exception {
        world.list(world.authority.revocationsOf(
                certificate.getNotAfter().toInstant().plus(Duration.ofDays(30))));

        assertThat(finding().revocation()).isEqualTo(Revocation.UNCHECKED);
    }

    @Test
    void believesNoListOfAnother() throws Exception {
        world.list(world.stranger.revocations().and(certificate, BEFORE, CRLReason.superseded));

        assertThat(finding().revocation()).isEqualTo(Revocation.UNCHECKED);
    }

    /** A list with the authority's name that somebody else signed. */
    @Test
    void believesNoForgedList() throws Exception {
        SigningWorld.Authority forger = new SigningWorld.Authority("Chứng thực số của tỉnh");
        world.list(forger.revocations().and(certificate, BEFORE, CRLReason.superseded));

        assertThat(finding().revocation()).isEqualTo(Revocation.UNCHECKED);
    }

    @Test
    void takesPartOfAListForNoMoreThanThat() throws Exception {
        Revocations part = world.authority.revocations();
        part.builder.addExtension(
                Extension.issuingDistributionPoint,
                true,
                new IssuingDistributionPoint(null, false, true, null, false, false));
        world.list(part);

        assertThat(finding().revocation()).isEqualTo(Revocation.UNCHECKED);
    }

    @Test
    void readsWhatIsNoListWithoutFailing() throws Exception {
        Files.writeString(world.revoked.resolve("hong.crl"), "không phải danh sách");
        Files.write(world.revoked.resolve("rong.crl"), new byte[0]);

        assertThat(finding().revocation()).isEqualTo(Revocation.NOT_REVOKED);
    }

    @Test
    void readsAListInLetters() throws Exception {
        Files.delete(world.revoked.resolve("tinh.crl"));
        byte[] list = world.authority
                .revocations()
                .and(certificate, BEFORE, CRLReason.superseded)
                .list();
        Files.writeString(
                world.revoked.resolve("tinh.pem"),
                "-----BEGIN X509 CRL-----\n" + Base64.getMimeEncoder().encodeToString(list)
                        + "\n-----END X509 CRL-----\n");

        assertThat(finding().revocation()).isEqualTo(Revocation.REVOKED);
    }

    @Test
    void readsAListAnewWhenItWasExchanged() throws Exception {
        SignatureCheck check = world.check();
        assertThat(check.verify(signed).verdict()).isEqualTo(Verdict.SOUND);

        world.list(world.authority.revocations().and(certificate, BEFORE, CRLReason.superseded));

        assertThat(check.verify(signed).verdict()).isEqualTo(Verdict.REVOKED);
    }

    @Test
    void signsNothingWithARevokedKey() throws Exception {
        world.list(world.authority.revocations().and(certificate, BEFORE, CRLReason.keyCompromise));

        assertThatThrownBy(() -> world.signed(PLAN, SigningWorld.SECRETARY))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> {
                    assertThat(refused.key()).isEqualTo("signing.rule.certificate-revoked");
                    assertThat(refused.args()).containsExactly("Nguyễn Văn Quyền", "02/06/2026");
                });
    }

    @Test
    void addsNothingToWhatARevokedKeySigned() throws Exception {
        world.list(world.authority.revocations().and(certificate, BEFORE, CRLReason.keyCompromise));

        assertThatThrownBy(() -> world.signing().seal(signed, SigningWorld.COMMITTEE, null, SigningWorld.occasion()))
                .hasMessageContaining("signatures-revoked");
    }

    private SignatureFinding finding() {
        return world.check().verify(signed).signatures().get(0);
    }

    private Verdict verdict() {
        return world.check().verify(signed).verdict();
    }
}
