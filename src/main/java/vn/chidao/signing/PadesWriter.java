package vn.chidao.signing;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignerTextPosition;
import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.enumerations.VisualSignatureRotation;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Phrase;

/** Adds one signature to a PDF file as an increment: PAdES baseline B, or T where there is a server for time stamps. */
final class PadesWriter {

    private static final Logger log = LoggerFactory.getLogger(PadesWriter.class);

    /** Room for the signature, its chain of certificates and a time stamp. */
    private static final int ROOM = 24 * 1024;

    /** As many as the time has. */
    private static final int LETTERS_UNDER_PICTURE = 25;

    /** Of a text that stands alone, in points (NĐ 30/2020/NĐ-CP, annex I). */
    private static final int ALONE = 10;

    private static final float LINE = 1.3f;

    /** Of its size, on average and with something to spare. */
    private static final float WIDTH_OF_LETTER = 0.55f;

    private static final int LARGEST = 8;

    private static final byte[] FONT = font();

    private final @Nullable TSPSource timeStamps;
    private final boolean stampRequired;

    /** @param stampRequired whether nothing is signed without a stamp where there is a server for them */
    PadesWriter(@Nullable TSPSource timeStamps, boolean stampRequired) {
        this.timeStamps = timeStamps;
        this.stampRequired = stampRequired;
    }

    /** The signed file, and in words what became of its time stamp. */
    record Signed(byte[] pdf, Phrase stamp) {}

    /** What stands in the signature beside the certificate, and how it looks. */
    record Wanted(
            Instant at,
            String signer,
            @Nullable String reason,
            @Nullable Look look) {}

    /** A picture, a text, or the picture with the text below it. */
    record Look(
            Place place,
            byte @Nullable [] picture,
            @Nullable String text) {}

    /** @throws BusinessRuleViolation when the file cannot be written to, or no time stamp is to be had and one must be */
    Signed add(byte[] pdf, SigningKey key, Wanted wanted) {
        PAdESService service = service();
        PAdESSignatureParameters parameters = parameters(key, wanted);
        InMemoryDocument document = new InMemoryDocument(pdf, "document.pdf", MimeTypeEnum.PDF);
        try {
            byte[] toSign = service.getDataToSign(document, parameters).getBytes();
            byte[] value = key.sign(toSign);
            requireMatch(key.certificate(), toSign, value);
            SignatureAlgorithm algorithm = SignatureAlgorithm.getAlgorithm(
                    EncryptionAlgorithm.forKey(key.certificate().getPublicKey()), DigestAlgorithm.SHA256);
            return write(service, document, parameters, new SignatureValue(algorithm, value));
        } catch (DSSException e) {
            throw BusinessRuleViolation.of("signing.rule.file-not-signable");
        }
    }

    /** Where the stamp is missing and may be, the same signature is written without: the key is not used twice. */
    private Signed write(
            PAdESService service,
            InMemoryDocument document,
            PAdESSignatureParameters parameters,
            SignatureValue value) {
        try {
            return new Signed(
                    bytes(service.signDocument(document, parameters, value)),
                    Phrase.of(timeStamps == null ? "signing.act.not-stamped" : "signing.act.stamped"));
        } catch (HttpTimeStamps.Missing missing) {
            if (stampRequired) {
                throw BusinessRuleViolation.of(
                        missing.reason().getCodes()[0], missing.reason().getArguments());
            }
            log.warn("signed without a time stamp: {}", missing.getMessage());
            parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
            return new Signed(
                    bytes(service.signDocument(document, parameters, value)),
                    Phrase.of("signing.act.stamp-missing", missing.reason()));
        }
    }

    private static byte[] bytes(DSSDocument document) {
        try (InputStream content = document.openStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PAdESService service() {
        CommonCertificateVerifier offline = new CommonCertificateVerifier(true);
        offline.setAIASource(null);
        // Business time decides what is valid, and before this is called.
        offline.setAlertOnExpiredCertificate(null);
        offline.setAlertOnNotYetValidCertificate(null);
        PAdESService service = new PAdESService(offline);
        PdfBoxNativeObjectFactory objects = new PdfBoxNativeObjectFactory();
        PdfSignatureFieldPositionChecker places = new PdfSignatureFieldPositionChecker();
        // A seal lies over the signature.
        places.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
        objects.setPdfSignatureFieldPositionChecker(places);
        service.setPdfObjFactory(objects);
        if (timeStamps != null) {
            service.setTspSource(timeStamps);
        }
        return service;
    }

    private PAdESSignatureParameters parameters(SigningKey key, Wanted wanted) {
        List<CertificateToken> chain =
                key.chain().stream().map(CertificateToken::new).toList();
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(
                timeStamps == null ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.get(0));
        parameters.setCertificateChain(chain);
        parameters.setContentSize(ROOM);
        parameters.bLevel().setSigningDate(Date.from(wanted.at()));
        parameters.setSigningTimeZone(TimeZone.getTimeZone(BusinessClock.ZONE));
        parameters.setSignerName(wanted.signer());
        parameters.setReason(wanted.reason());
        if (wanted.look() != null) {
            parameters.setImageParameters(image(wanted.look()));
        }
        return parameters;
    }

    private static SignatureImageParameters image(Look look) {
        SignatureFieldParameters field = new SignatureFieldParameters();
        field.setRotation(VisualSignatureRotation.AUTOMATIC);
        field.setPage(look.place().page());
        field.setOriginX(look.place().left());
        field.setOriginY(look.place().top());
        field.setWidth(look.place().width());
        field.setHeight(look.place().height());
        SignatureImageParameters image = new SignatureImageParameters();
        image.setFieldParameters(field);
        image.setImageScaling(ImageScaling.ZOOM_AND_CENTER);
        if (look.picture() != null) {
            image.setImage(new InMemoryDocument(look.picture(), "picture.png", MimeTypeEnum.PNG));
        }
        if (look.text() != null) {
            image.setTextParameters(text(look));
        }
        return image;
    }

    private static SignatureImageTextParameters text(Look look) {
        SignatureImageTextParameters text = new SignatureImageTextParameters();
        DSSFileFont font = new DSSFileFont(new ByteArrayInputStream(FONT));
        font.setEmbedFontSubset(true);
        text.setFont(font);
        // Nothing under the letters: what they are set over stays visible.
        text.setBackgroundColor(null);
        text.setPadding(1);
        text.setTextWrapping(TextWrapping.FONT_BASED);
        if (look.picture() == null) {
            font.setSize(ALONE);
            text.setText(String.join(
                    "\n", linesAlone(String.valueOf(look.text()), look.place().width())));
            return text;
        }
        // Below a picture, in letters as large as the width allows; the picture gets the height that is left.
        List<String> lines = lines(String.valueOf(look.text()), LETTERS_UNDER_PICTURE);
        int longest = lines.stream().mapToInt(String::length).max().orElse(1);
        font.setSize(Math.max(1, Math.min(LARGEST, (int) (look.place().width() / (longest * WIDTH_OF_LETTER)))));
        text.setText(String.join("\n", lines));
        text.setSignerTextPosition(SignerTextPosition.BOTTOM);
        return text;
    }

    /** What a text without a picture needs. */
    static float heightOf(String text, float width) {
        return linesAlone(text, width).size() * ALONE * LINE + 2;
    }

    private static List<String> linesAlone(String text, float width) {
        return lines(text, (int) (width / (ALONE * WIDTH_OF_LETTER)));
    }

    private static List<String> lines(String text, int letters) {
        List<String> lines = new ArrayList<>();
        for (String given : text.split("\n")) {
            StringBuilder line = new StringBuilder();
            for (String word : given.split(" ")) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** A key that belongs to another certificate would sign, and nobody could ever verify it. */
    private static void requireMatch(X509Certificate certificate, byte[] content, byte[] value) {
        boolean matches;
        try {
            Signature signature = Signature.getInstance(
                    KeyFiles.algorithmOf(certificate.getPublicKey().getAlgorithm()));
            signature.initVerify(certificate.getPublicKey());
            signature.update(content);
            matches = signature.verify(value);
        } catch (GeneralSecurityException e) {
            matches = false;
        }
        if (!matches) {
            throw BusinessRuleViolation.of(
                    "signing.rule.key-does-not-match", Certificates.commonName(certificate.getSubjectX500Principal()));
        }
    }

    private static byte[] font() {
        try (InputStream content = new ClassPathResource("fonts/LiberationSerif-Regular.ttf").getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
