package vn.chidao.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.access.Role;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;
import vn.chidao.document.IncomingEntry;
import vn.chidao.document.NumberBook;
import vn.chidao.document.NumberSeries;
import vn.chidao.document.Registers;
import vn.chidao.document.SeriesTakeOver;
import vn.chidao.layout.FormProblem;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.organization.WorldImport;
import vn.chidao.receiving.Receivers;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.testing.TestAccess;
import vn.chidao.workflow.ProcessStarts;

/** Directive, document and organisation together on a real PostgreSQL, from the demo world's own files. */
@SpringJUnitConfig(classes = DirectiveModules.class, initializers = ConfigDataApplicationContextInitializer.class)
@Transactional
class DirectiveIntegrationTests {

    private static final String WORLD = "db/world/hon-quan-2017";
    private static final LocalDate TODAY = LocalDate.of(2017, 5, 25);

    @Autowired
    private WorldImport world;

    @Autowired
    private DirectiveImport imports;

    @Autowired
    private DirectiveManagement directives;

    @Autowired
    private DirectiveCatalog catalog;

    @Autowired
    private DirectiveOnPaper paper;

    @Autowired
    private Receivers receivers;

    @Autowired
    private DirectiveSight sight;

    @Autowired
    private DraftingRights drafting;

    @Autowired
    private NumberBook book;

    @Autowired
    private SeriesTakeOver takeOver;

    @Autowired
    private NumberSeries numbers;

    @Autowired
    private Registers registers;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private ProcessStarts starts;

    @Autowired
    private DirectiveTransfer transfer;

    @Autowired
    @Qualifier("closedBooks")
    private OpenWorkTransfer books;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void openTheWorld() {
        reset(starts);
        world.load("hon-quan-2017");
        takeOver.setLast("hu", DocumentType.OFFICIAL_LETTER, "TERM:2015-2020", 76);
        imports.importReceived(WORLD, "24-CT-TU");
    }

    @Test
    void draftStandsOnTheRegisteredDirectiveFromAbove() {
        String id = imports.importDraft(WORLD, "77-CV-HU");

        DirectiveView draft = catalog.require(id);
        assertThat(draft.label()).isEqualTo("Dự thảo CV/HU");
        assertThat(draft.status()).isEqualTo("DRAFT");
        assertThat(draft.issuerName()).isEqualTo("Huyện ủy Hớn Quản");
        assertThat(catalog.clauses(id))
                .hasSize(26)
                .allSatisfy(clause -> assertThat(draft.text().substring(clause.start(), clause.end()))
                        .isEqualTo(clause.text()));
        assertThat(catalog.links(id)).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.BASED_ON);
            assertThat(catalog.require(link.targetDirectiveId()).label()).isEqualTo("24-CT/TU");
        });
        assertThat(registers.incoming("hu", 2017)).singleElement().satisfies(line -> {
            assertThat(line.entryNumber()).isEqualTo(1);
            assertThat(line.numberAndNotation()).isEqualTo("24-CT/TU");
        });
        assertThat(catalog.addressees(id)).hasSize(5);
    }

    /**
     * Part by part, in the order of the print and with no word more. The seed is a web page's rendering of the letter: what
     * it lost or spells otherwise is named here, and nothing else may differ.
     */
    @Test
    void printsTheLetterAsItsSeedHasIt() throws IOException {
        String id = signedDirective();
        directives.number(new NumberDirective(id, TODAY, "Hớn Quản", signedCopy()));
        directives.issue(id);
        String signer = catalog.signature(id).orElseThrow().signerName();
        List<Difference> differences = List.of(
                new Difference(
                        "Hòn Quản, ngày 25 tháng 5 năm 2017",
                        "Hớn Quản, ngày 25 tháng 5 năm 2017",
                        "the rendering misspells the name of the district"),
                new Difference("- Kính gửi:", "Kính gửi:", "the rendering made the word an item of the list below it"),
                new Difference(
                        "Nguyễn Thị Kim Ngọc",
                        "T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ " + signer,
                        "the rendering lost in whose name and in which position she signs; the demo's signer is another"));
        List<String> lines = seedLines(differences);

        String printed = textOf(paper.pdf(catalog.require(id)));

        int salutation = lines.indexOf("Kính gửi:");
        int recipients = lines.indexOf("Nơi nhận:");
        List<SeedPart> parts = new ArrayList<>();
        parts.add(new SeedPart("superior", lines.get(0)));
        parts.add(new SeedPart("issuer", lines.get(1) + " *"));
        parts.add(new SeedPart("heading", lines.get(salutation - 2)));
        parts.add(new SeedPart("number and notation", lines.get(2)));
        parts.add(new SeedPart("subject", String.join(" ", lines.subList(3, salutation - 2))));
        parts.add(new SeedPart("place and day", lines.get(salutation - 1)));
        parts.add(new SeedPart("addressees", String.join(" ", lines.subList(salutation, salutation + 6))));
        lines.subList(salutation + 6, recipients).forEach(line -> parts.add(new SeedPart("paragraph", line)));
        parts.add(new SeedPart("recipients", String.join(" ", lines.subList(recipients, lines.size() - 1))));
        parts.add(new SeedPart("signature", lines.get(lines.size() - 1)));
        assertThat(parts).hasSizeGreaterThan(30);
        String rest = printed;
        for (SeedPart part : parts) {
            assertThat(rest).as(part.name()).startsWith(part.text());
            rest = rest.substring(part.text().length()).strip();
        }
        assertThat(rest).isEmpty();
    }

    /** The lines of the seed with what is known to differ put right; a difference that is none any more fails. */
    private static List<String> seedLines(List<Difference> differences) throws IOException {
        String seed = new ClassPathResource("reading/seeds/s0.txt").getContentAsString(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(seed.lines()
                .map(line -> line.replace("*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList());
        for (Difference difference : differences) {
            assertThat(Collections.replaceAll(lines, difference.seed(), difference.print()))
                    .as(difference.reason())
                    .isTrue();
        }
        return lines;
    }

    /** Where the print rightly differs from the seed, and why. */
    private record Difference(String seed, String print, String reason) {}

    private record SeedPart(String name, String text) {}

    @Test
    void printsADraftWithRoomForItsNumber() throws IOException {
        String id = imports.importDraft(WORLD, "77-CV-HU");

        String printed = textOf(paper.pdf(catalog.require(id)));

        assertThat(printed)
                .contains("Số -CV/HU V/v tăng cường")
                .contains("DỰ THẢO")
                .contains("Hớn Quản, ngày tháng năm Kính gửi:")
                .endsWith("T/M BAN THƯỜNG VỤ");
    }

    @Test
    void saysWhatOfADraftIsNotInForm() {
        String id = imports.importDraft(WORLD, "77-CV-HU");
        assertThat(paper.problems(catalog.require(id))).isEmpty();

        jdbc.sql("update directive set place = null where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from directive_recipient where directive_id = :id and purpose = 'FILE'")
                .param("id", id)
                .update();

        assertThat(paper.problems(catalog.require(id)))
                .extracting(FormProblem::part)
                .containsExactly(FormProblem.Part.PLACE_AND_DAY, FormProblem.Part.RECIPIENTS);
    }

    @Test
    void doesNotPrintWhatSomebodyElseWrote() {
        DirectiveView received = catalog.require("ct-24-tinh-uy");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> paper.docx(received));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> paper.pdf(received));
    }

    private static String textOf(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            StringBuilder text = new StringBuilder();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.append(
                        page == 1
                                ? stripper.getText(pdf)
                                : stripper.getText(pdf).replaceFirst("^" + page, ""));
            }
            return text.toString().replaceAll("[\\s\u00a0]+", " ").strip();
        }
    }

    @Test
    void whatCameToOneUnitIsReadByThatUnitAndUnderWhatRestsOnIt() {
        String received = directives.registerReceived(new RegisterReceived(
                null,
                "ubnd",
                "Sở Nội vụ",
                null,
                DocumentType.OFFICIAL_LETTER,
                DocumentNumber.parse("12-CV/SNV"),
                TODAY.minusDays(3),
                TODAY,
                "về nhân sự",
                null));
        String draft = imports.importDraft(WORLD, "77-CV-HU");
        String basis = catalog.links(draft).get(0).targetDirectiveId();

        assertThat(sight.of(TestAccess.officerOf("ubnd"))).containsExactly(received);
        assertThat(sight.of(TestAccess.officerOf("vphu"))).containsExactlyInAnyOrder(draft, basis);
        assertThat(sight.of(TestAccess.officerOf("hnd"))).isEmpty();
        assertThat(sight.of(TestAccess.officerOf())).isEmpty();
    }

    @Test
    void whatIsInForceIsReadByAllWithWhatItRestsOn() {
        String id = signedDirective();
        directives.number(new NumberDirective(id, TODAY, "Hớn Quản", signedCopy()));
        directives.issue(id);

        assertThat(sight.of(TestAccess.officerOf("hnd")))
                .containsExactlyInAnyOrder(id, catalog.links(id).get(0).targetDirectiveId());
    }

    @Test
    void aDraftIsSentInByOfficersOfItsUnitOnce() {
        String id = imports.importDraft(WORLD, "77-CV-HU");
        Asker officer = TestAccess.officerOf("vphu");
        Asker clerk = TestAccess.of(TestAccess.standing("vphu.van-thu", "vphu", Role.CLERK))
                .of("anybody");

        assertThat(drafting.maySubmit(catalog.require(id), clerk)).isFalse();
        assertThat(drafting.maySubmit(catalog.require(id), officer)).isTrue();

        directives.submitDraft(id);
        assertThat(drafting.maySubmit(catalog.require(id), officer)).isFalse();
    }

    @Test
    void number77IsDrawnAndThirteenAddresseesGetTheDirective() {
        String id = signedDirective();

        DocumentNumber number = directives.number(new NumberDirective(id, TODAY, "Hớn Quản", signedCopy()));
        directives.issue(id);
        directives.issue(id);

        assertThat(number).hasToString("77-CV/HU");
        assertThat(catalog.require(id).isInForce()).isTrue();
        assertThat(receivers.of(id))
                .extracting(Receivers.Receiver::unitId)
                .containsExactly(
                        "ubnd",
                        "bdv-hu",
                        "du-tan-khai",
                        "du-minh-duc",
                        "du-an-khuong",
                        "cb-mttq",
                        "db-ca",
                        "mttq",
                        "ldld",
                        "hnd",
                        "hpn",
                        "huyen-doan",
                        "hccb");
        verify(starts).request(eq("DirectiveIssuance"), eq(id), any());
        verify(starts, times(13)).request(eq("DirectiveReceipt"), startsWith(id + ":"), any());
        assertThat(catalog.addressedUnits(id))
                .hasSize(13)
                .containsEntry("ubnd", 0)
                .containsEntry("hccb", 4);
        assertThat(registers.outgoing("hu", 2017)).singleElement().satisfies(line -> {
            assertThat(line.numberAndNotation()).isEqualTo("77-CV/HU");
            assertThat(line.copies()).isEqualTo(13);
            assertThat(line.signer()).isEqualTo("Phó Bí thư");
        });
        assertThat(book.drawn("hu"))
                .singleElement()
                .satisfies(drawn -> assertThat(drawn.reference()).isEqualTo(id));
        assertThat(numbers.peekNext("btv-hu", DocumentType.OFFICIAL_LETTER, TODAY))
                .isEqualTo(78);
    }

    @Test
    void returnedDraftKeepsItsReasonAndEveryWording() {
        String id = imports.importDraft(WORLD, "77-CV-HU");
        directives.submitDraft(id);
        as(Directives.CHIEF, () -> directives.reviewContent(new ReviewDraft(id, false, "Nêu rõ hạn báo cáo")));
        assertThat(catalog.lastReturn(id)).get().satisfies(back -> {
            assertThat(back.stage()).isEqualTo("CONTENT_REVIEW");
            assertThat(back.reason()).isEqualTo("Nêu rõ hạn báo cáo");
            assertThat(back.returnedBy()).isEqualTo("Chánh Văn phòng");
        });

        DirectiveView draft = catalog.require(id);
        directives.revise(new ReviseDraft(
                id,
                draft.subject(),
                draft.text().replace("định kỳ báo cáo", "định kỳ hằng năm báo cáo"),
                "Đã bổ sung"));

        assertThat(catalog.revisions(id)).extracting(RevisionView::revision).containsExactly(1, 2);
        assertThat(catalog.clauses(id))
                .last()
                .satisfies(clause -> assertThat(clause.text()).contains("định kỳ hằng năm báo cáo"));
        assertThat(catalog.require(id).status()).isEqualTo("CONTENT_REVIEW");
    }

    @Test
    void sameDocumentIsOneRowButALineInEveryUnitsBook() {
        RegisterReceived atFront = new RegisterReceived(
                null,
                "mttq",
                "Tỉnh ủy Bình Phước",
                null,
                DocumentType.DIRECTIVE,
                DocumentNumber.parse("24-CT/TU"),
                LocalDate.of(2017, 4, 25),
                TODAY,
                "về tăng cường sự lãnh đạo",
                null);

        assertThat(directives.registerReceived(atFront)).isEqualTo("ct-24-tinh-uy");
        assertThat(registers.incoming("mttq", 2017)).hasSize(1);
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> directives.registerReceived(atFront))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("document.rule.already-registered"));
    }

    @Test
    void withoutFullTextTheCitationStandsForIt() {
        String id = directives.registerReceived(new RegisterReceived(
                null,
                "hu",
                "Tỉnh ủy Bình Phước",
                "tinh-uy-bp",
                DocumentType.OFFICIAL_LETTER,
                DocumentNumber.parse("1520-CV/TU"),
                LocalDate.of(2017, 5, 5),
                TODAY,
                "về việc triển khai Nghị quyết liên tịch số 88",
                " "));

        assertThat(catalog.require(id).text())
                .isEqualTo("Công văn số 1520-CV/TU ngày 5/5/2017 của Tỉnh ủy Bình Phước về việc triển khai Nghị quyết"
                        + " liên tịch số 88");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        String id = signedDirective();

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> directives.number(new NumberDirective(id, TODAY, "Hớn Quản", "no-such-file")))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("signedCopy"));
        assertThat(book.drawn("hu")).isEmpty();
    }

    @Test
    void draftGoesOnUnderTheSuccessor() {
        String id = imports.importDraft(WORLD, "77-CV-HU");
        directives.submitDraft(id);
        assertThat(transfer.openWorkOf("hu")).extracting(OpenWork::kind).containsExactly("DIRECTIVE_DRAFT");

        handOver("hu", "du-tan-khai");
        handOver("bdv-hu", "mttq");

        assertThat(catalog.require(id)).satisfies(draft -> {
            assertThat(draft.issuerUnitId()).isEqualTo("du-tan-khai");
            assertThat(draft.issuerName()).isEqualTo("Đảng ủy xã Tân Khai");
            assertThat(draft.label()).isEqualTo("Dự thảo CV/ĐU");
            assertThat(draft.followUpUnitId()).isEqualTo("mttq");
        });
        assertThat(catalog.addressees(id))
                .extracting(AddresseeView::selector)
                .contains("unit:mttq", "party-organizations-below:du-tan-khai")
                .doesNotContain("unit:bdv-hu");
        assertThat(transfer.openWorkOf("hu")).isEmpty();
    }

    @Test
    void issuedDirectiveKeepsItsSignersAndItsAddressees() {
        String id = signedDirective();
        directives.number(new NumberDirective(id, TODAY, "Hớn Quản", null));
        directives.issue(id);

        handOver("bdv-hu", "mttq");
        handOver("vphu", "bcd");

        assertThat(catalog.require(id)).satisfies(issued -> {
            assertThat(issued.followUpUnitId()).isEqualTo("mttq");
            assertThat(issued.officeUnitId()).isEqualTo("vphu");
            assertThat(issued.number()).isEqualTo(77);
        });
        assertThat(catalog.addressees(id)).extracting(AddresseeView::selector).contains("unit:bdv-hu");
        assertThat(transfer.openWorkOf("bdv-hu")).isEmpty();
    }

    @Test
    void dissolvedBodyDrawsAndEntersNothingNewAndItsSuccessorReadsItsBooks() {
        String received = registers.incomingReferences(List.of("hu")).iterator().next();
        assertThat(sight.of(TestAccess.officerOf("du-tan-khai"))).doesNotContain(received);

        jdbc.sql("update organization set valid_to = :last where id = 'hu'")
                .param("last", TODAY.minusDays(1))
                .update();
        books.transfer(new Handover("qd-01", "hu", TODAY, "du-tan-khai", Map.of()));
        books.transfer(new Handover("qd-01", "hu", TODAY, "du-tan-khai", Map.of()));

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> numbers.draw("hu", DocumentType.OFFICIAL_LETTER, TODAY.minusDays(1)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("document.rule.books-closed"));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> numbers.draw("btv-hu", DocumentType.OFFICIAL_LETTER, TODAY))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("document.rule.books-closed"));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> registers.registerIncoming(
                        "hu",
                        new IncomingEntry(
                                "x",
                                TODAY,
                                "Tỉnh ủy",
                                "9-CV/TU",
                                TODAY,
                                DocumentType.OFFICIAL_LETTER,
                                "V/v",
                                null,
                                null)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("document.rule.books-closed"));
        assertThat(numbers.draw("du-tan-khai", DocumentType.OFFICIAL_LETTER, TODAY)
                        .number())
                .isEqualTo(1);
        assertThat(sight.of(TestAccess.officerOf("du-tan-khai"))).contains(received);
    }

    private void handOver(String from, String to) {
        transfer.transfer(new Handover("qd-01", from, TODAY, to, Map.of()));
    }

    private String signedDirective() {
        String id = imports.importDraft(WORLD, "77-CV-HU");
        directives.submitDraft(id);
        as(Directives.CHIEF, () -> {
            directives.reviewContent(new ReviewDraft(id, true, null));
            directives.reviewFormat(new ReviewFormat(id, true, null, null));
        });
        as(Directives.SECRETARY, () -> directives.sign(new SignDirective(id, null, SignatureCapacity.ON_BEHALF)));
        return id;
    }

    private String signedCopy() {
        byte[] pdf = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);
        String id = archive.store("77-CV-HU.pdf", new ByteArrayInputStream(pdf), "signedCopy")
                .id();
        assertThat(archive.open(id).content()).isEqualTo(pdf);
        return id;
    }

    private static void as(Actor actor, Runnable act) {
        CurrentActor.run(actor, act);
    }
}
