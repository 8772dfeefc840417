package vn.chidao.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.chidao.layout.PrintedDocuments;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Phrase;
import vn.chidao.signing.CheckedPdf.Verdict;
import vn.chidao.signing.SignatureFinding.Coverage;
import vn.chidao.signing.SignatureFinding.Integrity;
import vn.chidao.signing.SignatureFinding.Trust;
import vn.chidao.testing.ProductMessages;

class DigitalSigningTests {

    private static final byte[] PLAN = PrintedDocuments.plan();
    private static final Place SIGNATURE = new Place(1, 350, 600, 120, 60);

    @TempDir
    Path folder;

    SigningWorld world;

    @BeforeAll
    static void findsTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void issuesKeys() throws Exception {
        world = new SigningWorld(folder);
    }

    @Test
    void signsThenSealsAndAllOfItHolds() {
        byte[] signed = world.signed(PLAN, SigningWorld.SECRETARY);
        byte[] sealed = world.signing().seal(signed, SigningWorld.COMMITTEE, null, SigningWorld.occasion());

        CheckedPdf checked = world.check().verify(sealed);

        assertThat(checked.verdict()).isEqualTo(Verdict.SOUND);
        assertThat(checked.signatures()).hasSize(2);
        SignatureFinding first = checked.signatures().get(0);
        assertThat(first.subject()).isEqualTo("Nguyễn Văn Quyền");
        assertThat(first.organization()).isEqualTo("Đảng ủy xã Tân Khai");
        assertThat(first.authority()).isEqualTo("Chứng thực số của tỉnh");
        assertThat(first.reason()).isEqualTo("T/M BAN THƯỜNG VỤ - PHÓ BÍ THƯ - Ban hành văn bản");
        assertThat(first.claimedAt()).isEqualTo(SigningWorld.NOW);
        assertThat(first.stampedAt()).isNull();
        assertThat(first.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(first.coverage()).isEqualTo(Coverage.FURTHER_SIGNATURES);
        SignatureFinding second = checked.signatures().get(1);
        assertThat(second.subject()).isEqualTo("Đảng ủy xã Tân Khai");
        assertThat(second.coverage()).isEqualTo(Coverage.WHOLE);
    }

    @Test
    void keepsEveryByteOfWhatWasSignedBefore() {
        byte[] signed = world.signed(PLAN, SigningWorld.SECRETARY);
        byte[] sealed = world.signing().seal(signed, SigningWorld.COMMITTEE, null, SigningWorld.occasion());

        assertThat(Arrays.copyOf(signed, PLAN.length)).isEqualTo(PLAN);
        assertThat(Arrays.copyOf(sealed, signed.length)).isEqualTo(signed);
    }

    @Test
    void takesTwoSignersInOrderAndThenTheSeal() {
        byte[] file = world.signed(PLAN, SigningWorld.SECRETARY);
        file = world.signed(file, SigningWorld.CHAIRWOMAN);
        file = world.signing().seal(file, SigningWorld.COMMITTEE, null, SigningWorld.occasion());

        CheckedPdf checked = world.check().verify(file);

        assertThat(checked.verdict()).isEqualTo(Verdict.SOUND);
        assertThat(checked.signatures())
                .extracting(SignatureFinding::subject)
                .containsExactly("Nguyễn Văn Quyền", "Đỗ Thị Thuý", "Đảng ủy xã Tân Khai");
    }

    @Test
    void showsPicturesAndStaysPdfA() throws Exception {
        Files.write(keyFile("persons/quyen.png"), picture(Color.BLUE));
        Files.write(keyFile("units/du.png"), picture(Color.RED));

        byte[] file = world.signed(PLAN, SigningWorld.SECRETARY, SIGNATURE);
        file = world.signing().seal(file, SigningWorld.COMMITTEE, SIGNATURE.forSeal(100, 110), SigningWorld.occasion());

        assertThat(faults(file)).isEmpty();
        assertThat(world.check().verify(file).verdict()).isEqualTo(Verdict.SOUND);
        assertThat(world.check().verify(file).signatures().get(0).coverage())
                .isEqualTo(Coverage.FURTHER_VISIBLE_SIGNATURES);
        try (PDDocument document = Loader.loadPDF(file)) {
            List<PDAnnotation> shown = document.getPage(0).getAnnotations();
            float height = document.getPage(0).getMediaBox().getHeight();
            assertThat(shown).hasSize(2);
            assertThat(shown.get(0).getRectangle().getLowerLeftX()).isEqualTo(350);
            assertThat(shown.get(0).getRectangle().getUpperRightY()).isEqualTo(height - 600);
            assertThat(shown.get(1).getRectangle().getLowerLeftX()).isEqualTo(290);
        }
        Files.write(Path.of("target", "signed-and-sealed.pdf"), file);
    }

    @Test
    void staysInvisibleWithoutAPlace() throws Exception {
        byte[] file = world.signing()
                .seal(
                        world.signed(PLAN, SigningWorld.SECRETARY),
                        SigningWorld.COMMITTEE,
                        null,
                        SigningWorld.occasion());

        assertThat(faults(file)).isEmpty();
    }

    @Test
    void refusesAnExpiredCertificateBeforeSigning() throws Exception {
        world.keep(
                KeyOwner.person(SigningWorld.SECRETARY),
                world.authority.issue("Nguyễn Văn Quyền", SigningWorld.day(2024, 1, 1), SigningWorld.day(2026, 6, 4)));

        assertThat(obstacle(SigningWorld.SECRETARY))
                .isEqualTo(
                        "Chứng thư số của Nguyễn Văn Quyền đã hết hạn ngày 04/06/2026; cần chứng thư mới rồi mới ký được.");
        assertRefused("signing.rule.certificate-expired");
    }

    @Test
    void refusesACertificateThatIsNotYetValid() throws Exception {
        world.keep(
                KeyOwner.person(SigningWorld.SECRETARY),
                world.authority.issue("Nguyễn Văn Quyền", SigningWorld.day(2026, 6, 6), SigningWorld.day(2028, 1, 1)));

        assertRefused("signing.rule.certificate-not-yet-valid");
    }

    @Test
    void refusesTheCertificateOfAnother() throws Exception {
        world.keep(
                KeyOwner.person(SigningWorld.SECRETARY),
                world.authority.issue("Trần Bá Nghĩa", SigningWorld.day(2026, 1, 1), SigningWorld.day(2028, 1, 1)));

        assertRefused("signing.rule.certificate-of-another");
    }

    @Test
    void saysThatThePasswordIsWrong() throws Exception {
        world.password(KeyOwner.person(SigningWorld.SECRETARY), "nham");

        assertThat(obstacle(SigningWorld.SECRETARY)).isEqualTo("Mật khẩu của tệp khóa quyen.p12 không đúng.");
        assertRefused("signing.rule.password-wrong");
    }

    @Test
    void saysThatAKeyFileIsBroken() throws Exception {
        Files.writeString(keyFile("persons/quyen.p12"), "không phải khóa");

        assertRefused("signing.rule.key-file-broken");
    }

    @Test
    void refusesAKeyThatDoesNotBelongToItsCertificate() throws Exception {
        SigningWorld.Issued one =
                world.authority.issue("Nguyễn Văn Quyền", SigningWorld.day(2026, 1, 1), SigningWorld.day(2028, 1, 1));
        SigningKey wrong = new SigningKey() {
            @Override
            public List<java.security.cert.X509Certificate> chain() {
                return one.chain();
            }

            @Override
            public byte[] sign(byte[] content) {
                return new byte[256];
            }

            @Override
            public byte[] picture() {
                return null;
            }
        };

        assertThatThrownBy(() -> SigningWorld.as(
                        SigningWorld.SECRETARY,
                        () -> world.signing(owner -> java.util.Optional.of(wrong))
                                .sign(
                                        PLAN,
                                        SigningWorld.SECRETARY,
                                        SigningWorld.statement(),
                                        null,
                                        SigningWorld.occasion())))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("signing.rule.key-does-not-match"));
    }

    @Test
    void hasNoKeyForAnUnknownOwner() {
        assertThat(world.signing().hasKey(KeyOwner.unit("../persons/quyen"))).isFalse();
        assertThat(world.signing().hasKey(KeyOwner.unit("khac"))).isFalse();
        assertThat(world.signing().hasKey(KeyOwner.unit(SigningWorld.COMMITTEE)))
                .isTrue();
    }

    @Test
    void leavesAPersonsKeyToThatPerson() {
        assertThatThrownBy(() -> SigningWorld.as(
                        SigningWorld.CHAIRWOMAN,
                        () -> world.signing()
                                .sign(
                                        PLAN,
                                        SigningWorld.SECRETARY,
                                        SigningWorld.statement(),
                                        null,
                                        SigningWorld.occasion())))
                .hasMessageContaining("not-own-key");
        assertThatThrownBy(() -> world.signing()
                        .sign(PLAN, SigningWorld.SECRETARY, SigningWorld.statement(), null, SigningWorld.occasion()))
                .hasMessageContaining("not-own-key");
        assertThat(CurrentActor.get().isSystem()).isTrue();
    }

    @Test
    void addsNothingToWhatNoLongerHolds() {
        byte[] changed = world.signed(PLAN, SigningWorld.SECRETARY);
        changed[200] ^= 1;

        assertThatThrownBy(() -> world.signing().seal(changed, SigningWorld.COMMITTEE, null, SigningWorld.occasion()))
                .hasMessageContaining("signatures-broken");
        assertThatThrownBy(() -> world.signing()
                        .seal("không phải PDF".getBytes(), SigningWorld.COMMITTEE, null, SigningWorld.occasion()))
                .hasMessageContaining("file-not-signable");
    }

    @Test
    void makesTheDemosKeysWhenTheyAreNeeded() {
        Path demo = folder.resolve("demo-signing");
        DemoKeys keys = world.demoKeys(demo);
        assertThat(demo).doesNotExist();

        byte[] file = SigningWorld.as(
                SigningWorld.SECRETARY,
                () -> world.signing(keys)
                        .sign(PLAN, SigningWorld.SECRETARY, SigningWorld.statement(), null, SigningWorld.occasion()));

        SignatureFinding outside = world.check().verify(file).signatures().get(0);
        assertThat(outside.trust()).isEqualTo(Trust.UNKNOWN_AUTHORITY);
        assertThat(outside.issuer()).isEqualTo("Chỉ Đạo – chứng thư thử nghiệm");
        CheckedPdf inside = world.check(world.demoKeys(demo)).verify(file);
        assertThat(inside.verdict()).isEqualTo(Verdict.TEST_ONLY);
        assertThat(world.demoKeys(demo)
                        .keyOf(KeyOwner.person(SigningWorld.SECRETARY))
                        .orElseThrow()
                        .certificate())
                .isEqualTo(keys.keyOf(KeyOwner.person(SigningWorld.SECRETARY))
                        .orElseThrow()
                        .certificate());
    }

    private Path keyFile(String name) {
        return world.keys.resolve(name);
    }

    private String obstacle(String person) {
        BusinessRuleViolation refused = catchThrowableOfType(
                BusinessRuleViolation.class,
                () -> world.signing().requireKey(KeyOwner.person(person), SigningWorld.occasion()));
        return ProductMessages.say(Phrase.of(refused.key(), refused.args().toArray()));
    }

    private void assertRefused(String key) {
        assertThatThrownBy(() -> world.signed(PLAN, SigningWorld.SECRETARY))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static byte[] picture(Color color) throws Exception {
        BufferedImage image = new BufferedImage(240, 240, BufferedImage.TYPE_INT_ARGB);
        Graphics2D drawn = image.createGraphics();
        drawn.setColor(color);
        drawn.drawOval(10, 10, 220, 220);
        drawn.drawLine(20, 120, 220, 90);
        drawn.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(each -> each.getRuleId() + " " + each.getMessage())
                    .toList();
        }
    }
}
