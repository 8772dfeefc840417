package vn.chidao.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import vn.chidao.layout.OfficialDocument.BodyPart;
import vn.chidao.layout.OfficialDocument.Marks;
import vn.chidao.layout.OfficialDocument.Wording;
import vn.chidao.testing.PdfLinks;
import vn.chidao.testing.PdfLinks.Link;

/** Reads back what was written, with other eyes: POI, PDFBox and veraPDF. */
class TypesetterTests {

    private static final List<String> REGIMES = List.of("PARTY_2018", "PARTY_2026", "STATE_2020", "MTTQ_2025");
    private static final Typesetter TYPESETTER = new Typesetter(Fonts.shipped());

    @BeforeAll
    static void findsTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> everyTypeInEveryRegime() {
        return REGIMES.stream()
                .flatMap(regime ->
                        OfficialDocuments.TYPES.keySet().stream().sorted().map(type -> Arguments.of(regime, type)));
    }

    static Stream<String> regimes() {
        return REGIMES.stream();
    }

    @ParameterizedTest
    @MethodSource("everyTypeInEveryRegime")
    void writesTheSameTextInBothFiles(String regime, String type) throws IOException {
        OfficialDocument document = OfficialDocuments.of(type, regime);

        String pdf = textOfPdf(pdf(document, regime));

        assertThat(pdf).isEqualTo(textOfDocx(docx(document, regime)));
        assertThat(pdf).isEqualTo(Normalizer.normalize(pdf, Normalizer.Form.NFC));
        assertThat(pdf).contains(OfficialDocuments.LETTERS);
    }

    @Test
    void printsAllAccentedLetters() {
        assertThat(OfficialDocuments.LETTERS.replace(" ", "")).hasSize(134);
    }

    @ParameterizedTest
    @MethodSource("everyTypeInEveryRegime")
    void keepsToPdfA(String regime, String type) throws Exception {
        assertThat(faults(pdf(OfficialDocuments.of(type, regime), regime))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyTypeInEveryRegime")
    void putsThePartsInTheOrderOfTheForm(String regime, String type) throws IOException {
        OfficialDocument document = OfficialDocuments.of(type, regime);
        FormRegime form = OfficialDocuments.regime(regime);
        boolean letter = type.equals("OFFICIAL_LETTER");
        List<String> parts = new ArrayList<>();
        if (document.heading().superior() != null) {
            parts.add(document.heading().superior().toUpperCase(Locale.ROOT));
        }
        document.heading().issuers().forEach(each -> parts.add(each.toUpperCase(Locale.ROOT)));
        parts.add(form.words().title().get(0));
        parts.add(form.words().number()
                + form.numberAndNotation(7, document.heading().notation()));
        if (letter) {
            parts.add(form.words().letterSubject() + "triển khai cuộc vận động");
        }
        parts.add("Tân Khai, ngày 05 tháng 6 năm");
        if (!letter) {
            parts.add(form.type(type).name().toUpperCase(Locale.ROOT) + " triển khai cuộc vận động");
        }
        if (!document.addressees().isEmpty()) {
            parts.add("Kính gửi: ");
        }
        parts.add("Căn cứ Chỉ thị số 24-CT/TU");
        parts.add("TT Nội dung Thời gian 1 Mỗi khu dân cư");
        parts.add("Giao Ban Xây dựng Đảng");
        boolean equals = document.signatures().size() > 1;
        List<String> signers = document.signatures().stream()
                .map(OfficialDocument.Signature::name)
                .toList();
        if (equals) {
            parts.addAll(signers);
        }
        parts.add("Nơi nhận: - Thường trực Thành ủy; - ");
        if (!equals) {
            parts.addAll(signers);
        }

        String text = textOfPdf(pdf(document, regime));

        assertThat(text).containsSubsequence(parts);
        assertThat(parts).allSatisfy(part -> assertThat(text).contains(part));
    }

    @ParameterizedTest
    @MethodSource("regimes")
    void keepsTheMarginsInBothFiles(String regime) throws IOException {
        FormRegime.Page page = OfficialDocuments.regime(regime).page();
        OfficialDocument document = OfficialDocuments.of("PLAN", regime);

        try (XWPFDocument docx = open(docx(document, regime))) {
            CTPageMar margins = docx.getDocument().getBody().getSectPr().getPgMar();
            assertThat(millimetres(margins.getTop())).isEqualTo(Math.round(page.top()));
            assertThat(millimetres(margins.getBottom())).isEqualTo(Math.round(page.bottom()));
            assertThat(millimetres(margins.getLeft())).isEqualTo(Math.round(page.left()));
            assertThat(millimetres(margins.getRight())).isEqualTo(Math.round(page.right()));
            assertThat(millimetres(
                            docx.getDocument().getBody().getSectPr().getPgSz().getW()))
                    .isEqualTo(210);
            assertThat(millimetres(
                            docx.getDocument().getBody().getSectPr().getPgSz().getH()))
                    .isEqualTo(297);
        }
        List<TextPosition> letters = positions(pdf(document, regime));
        double left = FormRegime.Page.points(page.left());
        double right = FormRegime.Page.points(210 - page.right());
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.getXDirAdj()).isGreaterThan((float) left - 0.5f);
            assertThat(letter.getXDirAdj() + (letter.getUnicode().isBlank() ? 0 : letter.getWidthDirAdj()))
                    .isLessThan((float) right + 0.5f);
            assertThat(letter.getYDirAdj()).isLessThan((float) FormRegime.Page.points(297 - page.bottom()));
        });
        // Justified lines reach both margins.
        assertThat(letters.stream().mapToDouble(TextPosition::getXDirAdj).min().orElseThrow())
                .isCloseTo(left, offset(1.0));
        assertThat(letters.stream()
                        .filter(letter -> !letter.getUnicode().isBlank())
                        .mapToDouble(letter -> letter.getXDirAdj() + letter.getWidthDirAdj())
                        .max()
                        .orElseThrow())
                .isCloseTo(right, offset(1.0));
    }

    @ParameterizedTest
    @MethodSource("regimes")
    void writesEveryPartInItsFontAndSize(String regime) throws IOException {
        FormRegime form = OfficialDocuments.regime(regime);
        OfficialDocument document = OfficialDocuments.of("OFFICIAL_LETTER", regime);

        try (XWPFDocument docx = open(docx(document, regime))) {
            List<XWPFRun> runs = paragraphs(docx).stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .toList();
            assertThat(runs).allSatisfy(run -> assertThat(run.getFontFamily()).isEqualTo("Times New Roman"));
            assertFace(runs, form.words().title().get(0), form.style(FormRegime.Part.TITLE));
            assertFace(runs, form.words().number(), form.style(FormRegime.Part.NUMBER));
            assertFace(runs, form.words().letterSubject(), form.style(FormRegime.Part.LETTER_SUBJECT));
            assertFace(runs, "Tân Khai, ngày", form.style(FormRegime.Part.PLACE));
            assertFace(runs, "Kính gửi:", form.style(FormRegime.Part.ADDRESSEES_WORD));
            assertFace(runs, "- Các cấp ủy", form.style(FormRegime.Part.BODY));
            assertFace(runs, "1. Các cấp ủy", form.style(FormRegime.Part.HEADING));
            assertFace(runs, "Nơi nhận:", form.style(FormRegime.Part.RECIPIENTS_WORD));
            assertFace(runs, "- Thường trực", form.style(FormRegime.Part.RECIPIENTS));
            assertFace(runs, document.signatures().get(0).name(), form.style(FormRegime.Part.SIGNER));
        }
        Set<String> sizes = new HashSet<>();
        positions(pdf(document, regime)).forEach(letter -> sizes.add(String.valueOf(letter.getFontSizeInPt())));
        assertThat(sizes)
                .isSubsetOf(Arrays.stream(FormRegime.Part.values())
                        .map(part -> String.valueOf((float) form.style(part).size()))
                        .toList());
    }

    @Test
    void writesTheBodyInTheLinesOfTheRegime() throws IOException {
        try (XWPFDocument docx = open(docx(OfficialDocuments.of("PLAN", "PARTY_2026"), "PARTY_2026"))) {
            XWPFParagraph body = docx.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().startsWith("- Các cấp ủy"))
                    .findFirst()
                    .orElseThrow();
            assertThat(body.getSpacingBetween()).isEqualTo(19);
            assertThat(body.getSpacingLineRule().name()).isEqualTo("EXACT");
            assertThat(millimetres(body.getIndentationFirstLine())).isEqualTo(10);
            assertThat(body.getAlignment().name()).isEqualTo("BOTH");
        }
    }

    @ParameterizedTest
    @MethodSource("regimes")
    void embedsEveryFont(String regime) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(OfficialDocuments.of("REPORT", regime), regime))) {
            Set<String> names = new HashSet<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
            assertThat(names).isNotEmpty().allMatch(name -> name.startsWith("LiberationSerif"));
        }
    }

    @ParameterizedTest
    @MethodSource("regimes")
    void numbersPagesFromTheSecondOn(String regime) throws IOException {
        OfficialDocument document = OfficialDocuments.of("REPORT", regime, OfficialDocuments.body(9, regime));

        try (PDDocument pdf = Loader.loadPDF(pdf(document, regime))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
                String top = firstLine(pdf, number);
                if (number == 1) {
                    assertThat(top).doesNotMatch("\\d+");
                } else {
                    assertThat(top).isEqualTo(String.valueOf(number));
                }
            }
        }
        try (XWPFDocument docx = open(docx(document, regime))) {
            assertThat(docx.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
            assertThat(docx.getHeaderList()).singleElement().satisfies(header -> {
                assertThat(header._getHdrFtr().xmlText()).contains("PAGE");
                assertThat(header.getParagraphs().get(0).getAlignment().name()).isEqualTo("CENTER");
            });
        }
    }

    /** However long the text is, a signature stands on a page with the last words of it, never alone. */
    @Test
    void keepsSignaturesWithTheText() throws IOException {
        for (String type : List.of("PLAN", "COORDINATION_PROGRAMME")) {
            for (int paragraphs = 12; paragraphs < 45; paragraphs++) {
                List<BodyPart> body = new ArrayList<>();
                for (int at = 1; at < paragraphs; at++) {
                    body.add(BodyPart.text(at + ". Một dòng."));
                }
                body.add(BodyPart.text("Dòng cuối của văn bản./."));
                OfficialDocument document = OfficialDocuments.of(type, "STATE_2020", body);
                try (PDDocument pdf = Loader.loadPDF(pdf(document, "STATE_2020"))) {
                    String last = textOfPage(pdf, pdf.getNumberOfPages());
                    assertThat(last).as(paragraphs + " paragraphs").contains("Dòng cuối của văn bản./.");
                    assertThat(last)
                            .contains(document.signatures().stream()
                                    .map(OfficialDocument.Signature::name)
                                    .toList());
                }
            }
        }
    }

    static Stream<Arguments> signersInEveryRegime() {
        return Stream.of("PARTY_2026", "STATE_2020", "UNION_2024", "YOUTH_2013")
                .flatMap(regime -> Stream.of(2, 3, 6).map(signers -> Arguments.of(regime, signers)));
    }

    /** Two in a row, each in a half of the page; a last one alone stands in the middle. */
    @ParameterizedTest
    @MethodSource("signersInEveryRegime")
    void setsTheSignaturesOfAJointDocumentSideBySide(String regime, int signers) throws Exception {
        OfficialDocument document = OfficialDocuments.signedBy(signers, regime);

        TypesetDocument typeset = TYPESETTER.typeset(document, OfficialDocuments.regime(regime));

        assertThat(typeset.signatures()).hasSize(signers);
        FormRegime.Page page = OfficialDocuments.regime(regime).page();
        double left = FormRegime.Page.points(page.left());
        double half = page.textWidth() / 2;
        for (int at = 0; at < signers; at++) {
            TypesetDocument.Place place = typeset.signatures().get(at);
            boolean alone = at == signers - 1 && signers % 2 == 1;
            assertThat(place.x()).isCloseTo(alone ? left + half / 2 : at % 2 == 0 ? left : left + half, offset(0.5));
            assertThat(place.width()).isCloseTo(half, offset(0.5));
            if (at % 2 == 1) {
                assertThat(place.y()).isEqualTo(typeset.signatures().get(at - 1).y());
            }
        }
        assertNothingIsPrintedIn(typeset);
        String text = textOfPdf(typeset.pdf());
        assertThat(text).isEqualTo(textOfDocx(docx(document, regime)));
        assertThat(text).contains(regime.startsWith("PARTY") ? "T/M BAN CHẤP HÀNH" : "TM. BAN CHẤP HÀNH");
    }

    @ParameterizedTest
    @MethodSource("everyTypeInEveryRegime")
    void leavesThePlacesForSignaturesAndTheCornerEmpty(String regime, String type) throws IOException {
        OfficialDocument document = OfficialDocuments.of(type, regime);

        TypesetDocument typeset = TYPESETTER.typeset(document, OfficialDocuments.regime(regime));

        assertThat(typeset.signatures()).hasSameSizeAs(document.signatures());
        assertThat(typeset.topRight().page()).isEqualTo(1);
        assertNothingIsPrintedIn(typeset);
    }

    private static void assertNothingIsPrintedIn(TypesetDocument typeset) throws IOException {
        List<TypesetDocument.Place> places = new ArrayList<>(typeset.signatures());
        places.add(typeset.topRight());
        try (PDDocument pdf = Loader.loadPDF(typeset.pdf())) {
            for (TypesetDocument.Place place : places) {
                assertThat(place.y() + place.height()).isLessThan(842);
                assertThat(place.x() + place.width()).isLessThan(595);
                assertThat(place.height()).isGreaterThan(40);
                PDFTextStripperByArea stripper = new PDFTextStripperByArea();
                stripper.addRegion(
                        "place",
                        new Rectangle2D.Double(
                                place.x() + 1,
                                PDRectangle.A4.getHeight() - place.y() - place.height() + 1,
                                place.width() - 2,
                                place.height() - 2));
                stripper.extractRegions(pdf.getPage(place.page() - 1));
                assertThat(stripper.getTextForRegion("place")).isBlank();
            }
        }
    }

    @Test
    void printsTheMarksOfADocument() throws Exception {
        String contact = "Số 1, đường Quang Trung, xã Tân Khai. Điện thoại: 0271 000 000";
        OfficialDocument plain = OfficialDocuments.of("OFFICIAL_LETTER", "STATE_2020");
        OfficialDocument marked = OfficialDocuments.with(
                plain,
                new Marks(
                        Marks.Secrecy.CONFIDENTIAL,
                        Marks.Urgency.VERY_URGENT,
                        "Lưu hành nội bộ",
                        true,
                        2,
                        "NVA",
                        30,
                        contact));

        String text = textOfPdf(pdf(marked, "STATE_2020"));

        assertThat(text)
                .containsSubsequence("MẬT", "THƯỢNG KHẨN", "Lưu hành nội bộ", "DỰ THẢO LẦN 2", "Kính gửi")
                .contains("- Lưu: VT, NVA.30.", contact);
        // The foot of the first page stands behind it in one file and behind everything in the other.
        assertThat(without(contact, text)).isEqualTo(without(contact, textOfDocx(docx(marked, "STATE_2020"))));
        assertThat(faults(pdf(marked, "STATE_2020"))).isEmpty();
    }

    /** NĐ 30/2020, phụ lục I: at the foot of the first page, however many follow. */
    @ParameterizedTest
    @MethodSource("regimes")
    void putsTheContactAtTheFootOfTheFirstPage(String regime) throws IOException {
        String contact = "Số 1, đường Quang Trung, xã Tân Khai";
        OfficialDocument document = OfficialDocuments.with(
                OfficialDocuments.of("PLAN", regime, OfficialDocuments.body(60, regime)),
                new Marks(Marks.Secrecy.NONE, Marks.Urgency.NONE, null, false, null, null, null, contact));

        try (PDDocument pdf = Loader.loadPDF(pdf(document, regime));
                XWPFDocument docx = open(docx(document, regime))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(textOfPage(pdf, 1)).endsWith(contact);
            for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
                assertThat(textOfPage(pdf, page)).doesNotContain(contact);
            }
            assertThat(docx.getHeaderFooterPolicy().getFirstPageFooter().getText())
                    .contains(contact);
            assertThat(docx.getHeaderFooterPolicy().getDefaultFooter()).isNull();
            assertThat(paragraphs(docx)).noneMatch(each -> each.getText().contains(contact));
        }
    }

    /** The foot takes its room from the text: nothing of the text stands in it, and nothing of the text is lost. */
    @Test
    void setsNoTextIntoAHighFoot() throws IOException {
        String contact = "Trụ sở: số 1, đường Quang Trung, xã Tân Khai; thư điện tử; điện thoại. ".repeat(8);
        List<BodyPart> body = OfficialDocuments.body(60, "STATE_2020");
        OfficialDocument plain = OfficialDocuments.of("PLAN", "STATE_2020", body);
        OfficialDocument withFoot = OfficialDocuments.with(
                plain, new Marks(Marks.Secrecy.NONE, Marks.Urgency.NONE, null, false, null, null, null, contact));

        try (PDDocument without = Loader.loadPDF(pdf(plain, "STATE_2020"));
                PDDocument with = Loader.loadPDF(pdf(withFoot, "STATE_2020"))) {
            String before = textOfPage(without, 1);
            String own = textOfPage(with, 1);
            String above = own.substring(0, own.indexOf(contact.substring(0, 20)));
            assertThat(own).endsWith(contact.strip());
            assertThat(before).startsWith(above.strip()).hasSizeGreaterThan(above.length() + 100);
        }
    }

    /** Only a letter, a submission and an invitation are addressed (DOMAIN 1.2). */
    @ParameterizedTest
    @MethodSource("everyTypeInEveryRegime")
    void addressesOnlyWhatIsAddressed(String regime, String type) throws IOException {
        OfficialDocument document = OfficialDocuments.of(type, regime);
        OfficialDocument addressed = new OfficialDocument(
                document.issuer(),
                document.heading(),
                document.type(),
                document.subject(),
                List.of("Các chi bộ, đảng bộ trực thuộc"),
                document.body(),
                document.signatures(),
                document.recipients(),
                document.marks(),
                document.annexes());

        assertThat(textOfPdf(pdf(addressed, regime)).contains("Kính gửi: "))
                .isEqualTo(
                        List.of("OFFICIAL_LETTER", "SUBMISSION", "INVITATION").contains(type));
    }

    @Test
    void leavesRoomForTheNumberOfADraft() throws Exception {
        OfficialDocument numbered = OfficialDocuments.of("OFFICIAL_LETTER", "PARTY_2018");
        OfficialDocument.Heading heading = numbered.heading();
        OfficialDocument draft = new OfficialDocument(
                numbered.issuer(),
                new OfficialDocument.Heading(
                        heading.superior(), heading.issuers(), null, heading.notation(), heading.place(), null),
                numbered.type(),
                numbered.subject(),
                numbered.addressees(),
                numbered.body(),
                List.of(new OfficialDocument.Signature(Capacity.ON_BEHALF, "Ban Thường vụ", null, null)),
                numbered.recipients(),
                Marks.ofADraft(),
                List.of(new OfficialDocument.Annex("Danh sách", List.of(BodyPart.text("Một.")))));

        String text = textOfPdf(pdf(draft, "PARTY_2018"));

        assertThat(text)
                .contains("Số -CV/ĐU")
                .contains("DỰ THẢO")
                .contains("Tân Khai, ngày tháng năm")
                .endsWith("PHỤ LỤC Danh sách Một.");
        assertThat(text).isEqualTo(textOfDocx(docx(draft, "PARTY_2018")));
        assertThat(faults(pdf(draft, "PARTY_2018"))).isEmpty();
    }

    /** Clicked on a screen, and in print as if nothing were there. */
    @ParameterizedTest
    @MethodSource("regimes")
    void leadsFromWordsToTheirAddressesWithoutShowingIt(String regime) throws Exception {
        String sources = "http://chidao.test/reports/r~1/hnd#f-1";
        String row = "http://chidao.test/directives/d?tab=progress&occurrence=o#opened";
        List<List<Wording>> rows = List.of(
                List.of(Wording.of("Chỉ tiêu"), Wording.of("Số liệu"), Wording.of("Cộng từ")),
                List.of(
                        Wording.of("Mô hình"),
                        Wording.linked("1.250", sources),
                        Wording.joined(
                                List.of(
                                        Wording.linked("1.000 (Hội Nông dân)", row),
                                        Wording.linked("250 (Hội Phụ nữ)", sources)),
                                " + ")));
        Wording names = Wording.joined(List.of(Wording.linked("Đoàn xã", row), Wording.of("Hội")), "; ")
                .within("Chưa có báo cáo của: ", ". Số liệu chưa gồm " + OfficialDocuments.LETTERS);
        OfficialDocument linked = OfficialDocuments.of(
                "REPORT", regime, List.of(BodyPart.text(names), BodyPart.tableOf(rows), BodyPart.text("Hết.")));
        OfficialDocument plain = OfficialDocuments.of(
                "REPORT",
                regime,
                List.of(
                        BodyPart.text(names.text()),
                        BodyPart.table(rows.stream()
                                .map(cells -> cells.stream().map(Wording::text).toList())
                                .toList()),
                        BodyPart.text("Hết.")));

        byte[] file = pdf(linked, regime);

        assertThat(faults(file)).isEmpty();
        assertThat(PdfLinks.of(file))
                .containsExactly(
                        new Link("Đoàn xã", row),
                        new Link("1.250", sources),
                        new Link("1.000 (Hội Nông dân)", row),
                        new Link("250 (Hội Phụ nữ)", sources));
        try (PDDocument with = Loader.loadPDF(file);
                PDDocument without = Loader.loadPDF(pdf(plain, regime));
                XWPFDocument docx = open(docx(linked, regime))) {
            assertThat(with.getNumberOfPages()).isEqualTo(without.getNumberOfPages());
            for (int page = 0; page < with.getNumberOfPages(); page++) {
                assertThat(with.getPage(page).getAnnotations()).allMatch(PDAnnotation::isPrinted);
                assertThat(with.getPage(page).getContents().readAllBytes())
                        .isEqualTo(without.getPage(page).getContents().readAllBytes());
            }
            assertThat(paragraphs(docx).stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .filter(XWPFHyperlinkRun.class::isInstance)
                            .map(XWPFHyperlinkRun.class::cast))
                    .allSatisfy(run -> {
                        assertThat(run.getColor()).isNull();
                        assertThat(run.getUnderline()).isEqualTo(UnderlinePatterns.NONE);
                    })
                    .extracting(run -> new Link(
                            run.text(),
                            docx.getHyperlinkByID(run.getHyperlinkId()).getURL()))
                    .containsExactlyElementsOf(PdfLinks.of(file));
        }
        assertThat(textOfPdf(file))
                .isEqualTo(textOfPdf(pdf(plain, regime)))
                .isEqualTo(textOfDocx(docx(linked, regime)));
    }

    /** However much its neighbours say: 28.620.000.000 is one number. */
    @ParameterizedTest
    @MethodSource("regimes")
    void breaksNoNumberOfATable(String regime) throws IOException {
        String number = "28.620.000.000";
        OfficialDocument document = OfficialDocuments.of(
                "REPORT",
                regime,
                List.of(
                        BodyPart.table(List.of(
                                List.of("STT", "Nội dung", "Chỉ tiêu", "Số liệu", "Đơn vị tính", "Cộng từ"),
                                List.of(
                                        "1",
                                        "1",
                                        "Quỹ “Vì người nghèo” vận động được",
                                        number,
                                        "đồng",
                                        "120.000.000 (Hội Phụ nữ) + 28.500.000.000 (Ủy ban Mặt trận)"))),
                        BodyPart.text("Hết.")));

        assertThat(textOfPdf(pdf(document, regime))).contains(number, "28.500.000.000", "Chỉ tiêu");
    }

    @Test
    void printsHostileWordsAsWords() throws Exception {
        String hostile = "V/v <b>đậm</b> & ]]> \u0000\u0008\u202e\ud800 \"x\" {0} ${y} 漢 😀 o\u0302\u0301\r\n\tcuối";
        OfficialDocument document = OfficialDocuments.of("OFFICIAL_LETTER", "PARTY_2018");
        OfficialDocument withSubject = new OfficialDocument(
                document.issuer(),
                document.heading(),
                document.type(),
                hostile,
                List.of(hostile, hostile),
                List.of(BodyPart.text(hostile + "x".repeat(400)), BodyPart.table(List.of(List.of(hostile, hostile)))),
                document.signatures(),
                document.recipients(),
                document.marks(),
                document.annexes());

        byte[] pdf = pdf(withSubject, "PARTY_2018");

        assertThat(textOfPdf(pdf)).contains("V/v <b>đậm</b> & ]]> □ \"x\" {0} ${y} □ □ ố cuối");
        assertThat(textOfDocx(docx(withSubject, "PARTY_2018")))
                .contains("V/v <b>đậm</b> & ]]> □ \"x\" {0} ${y} □ □ ố cuối");
        assertThat(faults(pdf)).isEmpty();
    }

    @Test
    void printsMoreAddresseesAndRecipientsThanAPageHolds() throws IOException {
        OfficialDocument document = OfficialDocuments.of("OFFICIAL_LETTER", "STATE_2020");
        List<String> many = Stream.iterate(1, at -> at + 1)
                .limit(120)
                .map(at -> "Đơn vị thứ " + at)
                .toList();
        OfficialDocument withMany = new OfficialDocument(
                document.issuer(),
                document.heading(),
                document.type(),
                document.subject(),
                many,
                document.body(),
                document.signatures(),
                many.stream()
                        .map(name -> new OfficialDocument.Recipient(name, OfficialDocument.Recipient.Purpose.TO_KNOW))
                        .toList(),
                document.marks(),
                document.annexes());

        String text = textOfPdf(pdf(withMany, "STATE_2020"));

        assertThat(text).isEqualTo(textOfDocx(docx(withMany, "STATE_2020"))).contains("- Đơn vị thứ 120.");
    }

    @Test
    void writesTheSameBytesForTheSameDocument() {
        OfficialDocument document = OfficialDocuments.of("COORDINATION_PROGRAMME", "MTTQ_2025");

        assertThat(pdf(document, "MTTQ_2025")).isEqualTo(pdf(document, "MTTQ_2025"));
        assertThat(docx(document, "MTTQ_2025")).isEqualTo(docx(document, "MTTQ_2025"));
    }

    private static byte[] pdf(OfficialDocument document, String regime) {
        return TYPESETTER.pdf(document, OfficialDocuments.regime(regime));
    }

    private static byte[] docx(OfficialDocument document, String regime) {
        return TYPESETTER.docx(document, OfficialDocuments.regime(regime));
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            assertThat(parser.getFlavour()).isEqualTo(PDFAFlavour.PDFA_2_U);
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
            return result.getTestAssertions().stream()
                    .map(each -> each.getRuleId() + " " + each.getMessage())
                    .toList();
        }
    }

    private static void assertFace(List<XWPFRun> runs, String start, PartStyle style) {
        XWPFRun run = runs.stream()
                .filter(each -> each.text().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no run starts with " + start));
        assertThat(run.getFontSizeAsDouble()).as(start).isEqualTo(style.size());
        assertThat(run.isBold()).as(start).isEqualTo(style.bold());
        assertThat(run.isItalic()).as(start).isEqualTo(style.italic());
    }

    private static long millimetres(Object twips) {
        return Math.round(Double.parseDouble(String.valueOf(twips)) / 20 / 72 * 25.4);
    }

    private static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument docx) {
        return paragraphs(docx.getBodyElements());
    }

    private static List<XWPFParagraph> paragraphs(List<IBodyElement> elements) {
        List<XWPFParagraph> all = new ArrayList<>();
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                all.add(paragraph);
            } else if (element instanceof XWPFTable table) {
                table.getRows()
                        .forEach(row ->
                                row.getTableCells().forEach(cell -> all.addAll(paragraphs(cell.getBodyElements()))));
            }
        }
        return all;
    }

    private static String without(String words, String text) {
        return folded(text.replace(words, ""));
    }

    private static String textOfDocx(byte[] file) throws IOException {
        try (XWPFDocument docx = open(file)) {
            String text = paragraphs(docx).stream()
                    .map(XWPFParagraph::getText)
                    .reduce("", (before, next) -> before + "\n" + next);
            return folded(text + "\n"
                    + docx.getHeaderFooterPolicy().getFirstPageFooter().getText());
        }
    }

    /** Without the numbers of the pages, which Word files have in a header. */
    private static String textOfPdf(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                String own = textOfPage(pdf, page);
                text.append(page == 1 ? own : own.replaceFirst("^" + page + "\\s", ""))
                        .append('\n');
            }
            return folded(text.toString());
        }
    }

    private static String textOfPage(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return folded(stripper.getText(pdf));
    }

    private static String firstLine(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).lines().findFirst().orElse("").strip();
    }

    private static List<TextPosition> positions(byte[] file) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                }
            }.getText(pdf);
        }
        return letters;
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
