package vn.chidao.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.chidao.layout.OfficialDocument.BodyPart;
import vn.chidao.layout.OfficialDocument.Heading;
import vn.chidao.layout.OfficialDocument.Issuer;
import vn.chidao.layout.OfficialDocument.Recipient;
import vn.chidao.layout.OfficialDocument.Signature;

class FormCheckTests {

    private static final FormCheck CHECK = new FormCheck(Fonts.shipped());

    static Stream<Arguments> everyTypeInEveryRegime() {
        return TypesetterTests.everyTypeInEveryRegime();
    }

    @ParameterizedTest
    @MethodSource("everyTypeInEveryRegime")
    void findsNothingInADocumentOfGoodForm(String regime, String type) {
        assertThat(problems(OfficialDocuments.of(type, regime), regime)).isEmpty();
    }

    static Stream<Arguments> oneFaultEach() {
        return Stream.of(
                fault("notation-form BLOCKS", each -> heading(each, 7, "CV-ĐU", "Tân Khai", day())),
                fault("notation-type", each -> heading(each, 7, "KH/ĐU", "Tân Khai", day())),
                fault("no-place BLOCKS", each -> heading(each, 7, "CV/ĐU", " ", day())),
                fault("no-day BLOCKS", each -> heading(each, 7, "CV/ĐU", "Tân Khai", null)),
                fault("regime-not-in-force", each -> heading(each, 7, "CV/ĐU", "Tân Khai", LocalDate.of(2017, 5, 25))),
                fault(
                        "no-subject BLOCKS",
                        each -> with(each, " ", each.addressees(), each.body(), each.signatures(), each.recipients())),
                fault(
                        "subject-stop",
                        each -> with(
                                each,
                                "V/v một việc.",
                                each.addressees(),
                                each.body(),
                                each.signatures(),
                                each.recipients())),
                fault(
                        "letters",
                        each -> with(
                                each, "V/v 漢", each.addressees(), each.body(), each.signatures(), each.recipients())),
                fault(
                        "no-addressees BLOCKS",
                        each -> with(
                                each, each.subject(), List.of(), each.body(), each.signatures(), each.recipients())),
                fault(
                        "no-body BLOCKS",
                        each -> with(
                                each,
                                each.subject(),
                                each.addressees(),
                                List.of(),
                                each.signatures(),
                                each.recipients())),
                fault(
                        "end",
                        each -> with(
                                each,
                                each.subject(),
                                each.addressees(),
                                List.of(BodyPart.text("Hết./.")),
                                each.signatures(),
                                each.recipients())),
                fault(
                        "no-signature BLOCKS",
                        each -> with(
                                each, each.subject(), each.addressees(), each.body(), List.of(), each.recipients())),
                fault(
                        "capacity-collective BLOCKS",
                        each -> signed(each, Capacity.FOR_THE_HEAD, "Bí thư", "Phó Bí thư", "Lê A")),
                fault("no-body-signed-for BLOCKS", each -> signed(each, Capacity.ON_BEHALF, null, "Bí thư", "Lê A")),
                fault("no-signer BLOCKS", each -> signed(each, Capacity.ON_BEHALF, "Ban Thường vụ", "Bí thư", null)),
                fault("no-position", each -> signed(each, Capacity.ON_BEHALF, "Ban Thường vụ", null, "Lê A")),
                fault(
                        "no-recipients BLOCKS",
                        each -> with(
                                each, each.subject(), each.addressees(), each.body(), each.signatures(), List.of())),
                fault(
                        "last-recipient BLOCKS",
                        each -> with(
                                each,
                                each.subject(),
                                each.addressees(),
                                each.body(),
                                each.signatures(),
                                each.recipients().subList(0, 2))));
    }

    @ParameterizedTest
    @MethodSource("oneFaultEach")
    void namesTheFaultAndItsRule(String expected, UnaryOperator<OfficialDocument> fault) {
        OfficialDocument document = fault.apply(OfficialDocuments.of("OFFICIAL_LETTER", "PARTY_2026"));

        assertThat(problems(document, "PARTY_2026")).containsExactly(expected);
        assertThat(CHECK.problems(document, OfficialDocuments.regime("PARTY_2026")))
                .allSatisfy(problem -> assertThat(said(problem))
                        .contains("Quy định 399-QĐ/TW ngày 09/01/2026")
                        .doesNotContain("{"));
    }

    @Test
    void asksNothingOfADraftThatADraftCannotHave() {
        OfficialDocument letter = OfficialDocuments.of("OFFICIAL_LETTER", "PARTY_2026");
        OfficialDocument draft = signed(
                heading(letter, null, "CV/ĐU", "Tân Khai", null), Capacity.ON_BEHALF, "Ban Thường vụ", null, null);

        assertThat(problems(draft, "PARTY_2026")).isEmpty();
    }

    /** The row is known from notes of others only, so the reviewer is told and decides. */
    @Test
    void knowsWhatAGrassrootsCommitteeMayNotIssue() {
        assertThat(problems(issuedBy("DIRECTIVE", "GRASSROOTS_COMMITTEE"), "PARTY_2026"))
                .containsExactly("no-authority");
        assertThat(problems(issuedBy("PLAN", "GRASSROOTS_COMMITTEE"), "PARTY_2026"))
                .isEmpty();
        assertThat(problems(issuedBy("PLAN", "PARTY_CELL"), "PARTY_2026")).containsExactly("authority-unknown");
    }

    @Test
    void refusesWithoutAuthorityWhereTheTableIsTrusted(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("authority.yml"), "PARTY_2026: {GRASSROOTS_COMMITTEE: {trust: S}}");
        FormRegime trusted = new RegimeFiles(folder).read().of(IssuerSystem.PARTY, day());

        assertThat(CHECK.problems(issuedBy("DIRECTIVE", "GRASSROOTS_COMMITTEE"), trusted))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.blocking()).isTrue();
                    assertThat(said(problem)).contains("Chỉ thị", "399-QĐ/TW");
                });
    }

    @Test
    void letsAPartyOfficeSignForItsHead() {
        OfficialDocument letter = signed(
                OfficialDocuments.of("OFFICIAL_LETTER", "PARTY_2026"),
                Capacity.FOR_THE_HEAD,
                "Chánh Văn phòng",
                "Phó Chánh Văn phòng",
                "Lê A");
        OfficialDocument byAnOffice = by(letter, new Issuer(IssuerSystem.PARTY, null, false));

        assertThat(problems(byAnOffice, "PARTY_2026")).isEmpty();
        assertThat(problems(
                        signed(byAnOffice, Capacity.BY_AUTHORITY, "Chánh Văn phòng", "Chuyên viên", "Lê A"),
                        "PARTY_2026"))
                .containsExactly("capacity BLOCKS");
    }

    private static Arguments fault(String expected, UnaryOperator<OfficialDocument> fault) {
        return Arguments.of(expected, fault);
    }

    private static LocalDate day() {
        return OfficialDocuments.dayOf("PARTY_2026");
    }

    private static OfficialDocument issuedBy(String type, String organ) {
        return by(OfficialDocuments.of(type, "PARTY_2026"), new Issuer(IssuerSystem.PARTY, organ, true));
    }

    private static OfficialDocument by(OfficialDocument each, Issuer issuer) {
        return new OfficialDocument(
                issuer,
                each.heading(),
                each.type(),
                each.subject(),
                each.addressees(),
                each.body(),
                each.signatures(),
                each.recipients(),
                each.marks(),
                each.annexes());
    }

    private static OfficialDocument heading(
            OfficialDocument each, Integer number, String notation, String place, LocalDate day) {
        Heading heading =
                new Heading(each.heading().superior(), each.heading().issuers(), number, notation, place, day);
        return new OfficialDocument(
                each.issuer(),
                heading,
                each.type(),
                each.subject(),
                each.addressees(),
                each.body(),
                each.signatures(),
                each.recipients(),
                each.marks(),
                each.annexes());
    }

    private static OfficialDocument signed(
            OfficialDocument each, Capacity capacity, String onBehalfOf, String position, String name) {
        return with(
                each,
                each.subject(),
                each.addressees(),
                each.body(),
                List.of(new Signature(capacity, onBehalfOf, position, name)),
                each.recipients());
    }

    private static OfficialDocument with(
            OfficialDocument each,
            String subject,
            List<String> addressees,
            List<BodyPart> body,
            List<Signature> signatures,
            List<Recipient> recipients) {
        return new OfficialDocument(
                each.issuer(),
                each.heading(),
                each.type(),
                subject,
                addressees,
                body,
                signatures,
                recipients,
                each.marks(),
                each.annexes());
    }

    private static List<String> problems(OfficialDocument document, String regime) {
        return CHECK.problems(document, OfficialDocuments.regime(regime)).stream()
                .map(problem -> problem.what().getCodes()[0].replace("layout.problem.", "")
                        + (problem.blocking() ? " BLOCKS" : ""))
                .toList();
    }

    private static String said(FormProblem problem) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/layout");
        messages.setDefaultEncoding("UTF-8");
        return problem.what().in(messages);
    }
}
