package vn.chidao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.WorldImport;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;

@SpringJUnitConfig(classes = Books.class, initializers = ConfigDataApplicationContextInitializer.class)
@RecordApplicationEvents
@Transactional
class NumberSeriesTests {

    private static final LocalDate TODAY = LocalDate.of(2017, 5, 25);
    private static final LocalDate NEW_YEAR = LocalDate.of(2018, 1, 1);

    @Autowired
    private WorldImport world;

    @Autowired
    private NumberBook book;

    @Autowired
    private SeriesTakeOver takeOver;

    @Autowired
    private VoidNumbers voids;

    @Autowired
    private InsertedNumbers inserted;

    @Autowired
    private NumberSeries numbers;

    @Autowired
    private NumberingRules rules;

    @Autowired
    private Registers registers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents acts;

    @BeforeEach
    void openTheWorld() {
        world.load("hon-quan-2017");
        jdbc.sql("delete from term_of_office").update();
        jdbc.sql(
                        "insert into term_of_office (unit_id, name, valid_from, valid_to) values"
                                + " ('hu', '2015-2020', '2015-08-01', '2020-07-15'), ('hu', '2020-2025', '2020-07-16', '2025-07-31')")
                .update();
    }

    @Test
    void partyCommitteeCountsEachTypeThroughItsTerm() {
        assertThat(draw("hu", DocumentType.OFFICIAL_LETTER, TODAY)).isEqualTo("01-CV/HU");
        assertThat(draw("hu", DocumentType.DIRECTIVE, TODAY)).isEqualTo("01-CT/HU");
        assertThat(draw("hu", DocumentType.OFFICIAL_LETTER, NEW_YEAR)).isEqualTo("02-CV/HU");
        assertThat(draw("btv-hu", DocumentType.OFFICIAL_LETTER, NEW_YEAR)).isEqualTo("03-CV/HU");
        assertThat(draw("vphu", DocumentType.OFFICIAL_LETTER, NEW_YEAR)).startsWith("01-CV/");
        assertThat(draw("hu", DocumentType.OFFICIAL_LETTER, LocalDate.of(2020, 7, 15)))
                .isEqualTo("04-CV/HU");
        assertThat(draw("hu", DocumentType.OFFICIAL_LETTER, LocalDate.of(2020, 7, 16)))
                .isEqualTo("01-CV/HU");
    }

    @Test
    void congressHasOneSeriesForAllTypesBetweenTwoTerms() {
        rules.enter(new Congress("hu", LocalDate.of(2020, 7, 13), LocalDate.of(2020, 7, 15)));

        assertThat(draw("hu", DocumentType.REPORT, LocalDate.of(2020, 7, 12))).isEqualTo("01-BC/HU");
        assertThat(draw("hu", DocumentType.REPORT, LocalDate.of(2020, 7, 13))).isEqualTo("01-BC/ĐH");
        assertThat(draw("hu", DocumentType.RESOLUTION, LocalDate.of(2020, 7, 15)))
                .isEqualTo("02-NQ/ĐH");
        assertThat(draw("btv-hu", DocumentType.REPORT, LocalDate.of(2020, 7, 14)))
                .isEqualTo("02-BC/HU");
        assertThat(draw("hu", DocumentType.REPORT, LocalDate.of(2020, 7, 16))).isEqualTo("01-BC/HU");
        assertThat(acts.stream(CongressEntered.class)).hasSize(1);
        refused(
                "document.rule.congress-taken",
                () -> rules.enter(new Congress("hu", LocalDate.of(2020, 7, 15), LocalDate.of(2020, 7, 20))));
        refused("document.rule.no-congress", () -> rules.enter(new Congress("ubnd", TODAY, TODAY)));
    }

    @Test
    void stateCountsByYearAndItsSecretDocumentsApart() {
        assertThat(draw("ubnd", DocumentType.PLAN, TODAY)).startsWith("01/KH-");
        assertThat(draw("ubnd", DocumentType.PLAN, TODAY)).startsWith("02/KH-");
        assertThat(secret("ubnd", Secrecy.SECRET)).startsWith("01/KH-");
        assertThat(secret("ubnd", Secrecy.CONFIDENTIAL)).startsWith("01/KH-");
        assertThat(secret("ubnd", Secrecy.SECRET)).startsWith("02/KH-");
        assertThat(draw("ubnd", DocumentType.PLAN, NEW_YEAR)).startsWith("01/KH-");
        assertThat(draw("ubnd", DocumentType.PLAN, TODAY)).startsWith("03/KH-");
    }

    @Test
    void partyCountsSecretDocumentsAmongTheOthers() {
        assertThat(draw("hu", DocumentType.PLAN, TODAY)).isEqualTo("01-KH/HU");
        assertThat(secret("hu", Secrecy.TOP_SECRET)).isEqualTo("02-KH/HU");
    }

    @Test
    void headOfAStateBodyDecidesOnOneSeriesFromTheNewYear() {
        draw("ubnd", DocumentType.PLAN, TODAY);
        rules.change(new NumberingRule("ubnd", NEW_YEAR, NumberSpan.YEAR, true, true, null));

        assertThat(draw("ubnd", DocumentType.PLAN, TODAY)).startsWith("02/KH-");
        assertThat(draw("ubnd", DocumentType.PLAN, NEW_YEAR)).startsWith("01/KH-");
        assertThat(draw("ubnd", DocumentType.REPORT, NEW_YEAR)).startsWith("02/BC-");
        assertThat(numbers.peekNext("ubnd", DocumentType.NOTICE, NEW_YEAR)).isEqualTo(3);
        assertThat(acts.stream(NumberingRuleChanged.class)).hasSize(1);
    }

    @Test
    void changeWithinAYearNeedsAReasonAndGivesNoNumberTwice() {
        draw("ubnd", DocumentType.PLAN, TODAY);
        draw("ubnd", DocumentType.PLAN, TODAY);
        refused(
                "document.rule.rule-within-year",
                () -> rules.change(new NumberingRule("ubnd", TODAY, NumberSpan.YEAR, true, true, " ")));

        rules.change(new NumberingRule("ubnd", TODAY, NumberSpan.YEAR, true, true, "Quyết định 5"));

        assertThat(draw("ubnd", DocumentType.PLAN, TODAY)).startsWith("03/KH-");
        assertThat(draw("ubnd", DocumentType.REPORT, TODAY)).startsWith("04/BC-");
        rules.change(new NumberingRule("ubnd", TODAY, NumberSpan.YEAR, false, true, "Quyết định 6"));
        assertThat(draw("ubnd", DocumentType.PLAN, TODAY)).startsWith("05/KH-");
        assertThat(draw("ubnd", DocumentType.PLAN, TODAY)).startsWith("06/KH-");
    }

    @Test
    void refusesRulesThatAreNotTheOrganisationsToDecide() {
        refused(
                "document.rule.party-numbers",
                () -> rules.change(new NumberingRule("hu", NEW_YEAR, NumberSpan.TERM, true, false, null)));
        refused(
                "document.rule.state-numbers",
                () -> rules.change(new NumberingRule("ubnd", NEW_YEAR, NumberSpan.TERM, false, true, null)));
        refused(
                "document.rule.state-numbers",
                () -> rules.change(new NumberingRule("ubnd", NEW_YEAR, NumberSpan.YEAR, false, false, null)));
        refused(
                "document.rule.rule-in-past",
                () -> rules.change(
                        new NumberingRule("ubnd", TODAY.minusDays(1), NumberSpan.YEAR, true, true, "vì vậy")));
        refused(
                "document.rule.no-term",
                () -> rules.change(new NumberingRule("mttq", NEW_YEAR, NumberSpan.TERM, false, true, null)));
    }

    @Test
    void frontCountsByYearUntilItSetsItsTerm() {
        jdbc.sql("insert into term_of_office (unit_id, name, valid_from, valid_to) values"
                        + " ('mttq', '2014-2019', '2014-05-01', '2019-04-30')")
                .update();
        assertThat(draw("mttq", DocumentType.PLAN, TODAY)).startsWith("01/KH-");
        rules.change(new NumberingRule("mttq", NEW_YEAR, NumberSpan.TERM, false, false, null));

        assertThat(draw("mttq", DocumentType.PLAN, NEW_YEAR)).startsWith("01/KH-");
        assertThat(draw("mttq", DocumentType.PLAN, NEW_YEAR.plusYears(1))).startsWith("02/KH-");
        assertThat(numbers.draw("mttq", DocumentType.PLAN, NEW_YEAR, null, Secrecy.SECRET)
                        .number())
                .isEqualTo(3);
    }

    @Test
    void voidNumberIsNeverGivenAgainAndStandsInTheBook() {
        draw("hu", DocumentType.OFFICIAL_LETTER, TODAY);
        draw("hu", DocumentType.OFFICIAL_LETTER, TODAY);

        voids.voidNumber(seriesOf("hu"), 2, "", "Ghi nhầm loại");

        assertThat(draw("hu", DocumentType.OFFICIAL_LETTER, TODAY)).isEqualTo("03-CV/HU");
        assertThat(registers.outgoing("hu", 2017)).singleElement().satisfies(line -> {
            assertThat(line.numberAndNotation()).isEqualTo("02-CV/HU");
            assertThat(line.voidReason()).isEqualTo("Ghi nhầm loại");
        });
        refused("document.rule.number-not-drawn", () -> voids.voidNumber(seriesOf("hu"), 2, "", "Lần nữa"));
        refused("document.rule.number-not-drawn", () -> voids.voidNumber(seriesOf("hu"), 9, "", "Chưa cấp"));
    }

    @Test
    void numberOfARegisteredDocumentCannotBeVoided() {
        numbers.draw("hu", DocumentType.OFFICIAL_LETTER, TODAY, "cv-1");
        registers.registerOutgoing("hu", outgoing("cv-1", "01-CV/HU", TODAY));

        refused("document.rule.number-in-use", () -> voids.voidNumber(seriesOf("hu"), 1, "", "Nhầm"));
    }

    @Test
    void numberOfAFailedSignatureIsBurnt() {
        DocumentNumber burnt = voids.drawVoid("hu", DocumentType.OFFICIAL_LETTER, TODAY, "cv-1", "Ký số lỗi");

        assertThat(burnt).hasToString("01-CV/HU");
        assertThat(numbers.draw("hu", DocumentType.OFFICIAL_LETTER, TODAY, "cv-1"))
                .hasToString("02-CV/HU");
        assertThat(registers.registerOutgoing("hu", outgoing("cv-1", "02-CV/HU", TODAY)))
                .isEqualTo(2);
        assertThat(acts.stream(NumberVoided.class)).hasSize(1);
    }

    @Test
    void earlierDocumentGetsTheLastNumberOfItsDayWithTheNextLetter() {
        draw("hu", DocumentType.OFFICIAL_LETTER, TODAY.minusDays(3));
        draw("hu", DocumentType.OFFICIAL_LETTER, TODAY.minusDays(2));
        draw("hu", DocumentType.OFFICIAL_LETTER, TODAY);
        registers.registerOutgoing("hu", outgoing("cv-3", "03-CV/HU", TODAY));

        assertThat(inserted.insert(insertion(TODAY.minusDays(2)))).hasToString("2a-CV/HU");
        assertThat(inserted.insert(insertion(TODAY.minusDays(1)))).hasToString("2b-CV/HU");
        assertThat(inserted.insert(insertion(TODAY.minusDays(2)))).hasToString("2c-CV/HU");
        assertThat(inserted.insert(insertion(TODAY.minusDays(3)))).hasToString("1a-CV/HU");

        assertThat(draw("hu", DocumentType.OFFICIAL_LETTER, TODAY)).isEqualTo("04-CV/HU");
        assertThat(registers.lines(RegisterBook.OUT, BookPeriod.of("hu", 2017, null, null)))
                .extracting(RegisterLine::numberAndNotation)
                .containsExactly("1a-CV/HU", "2a-CV/HU", "2c-CV/HU", "2b-CV/HU", "03-CV/HU");
        assertThat(book.drawn("hu"))
                .extracting(DrawnNumberView::numberAndNotation)
                .containsExactly(
                        "04-CV/HU", "03-CV/HU", "2c-CV/HU", "2b-CV/HU", "2a-CV/HU", "02-CV/HU", "1a-CV/HU", "01-CV/HU");
        assertThat(acts.stream(NumberInserted.class)).hasSize(4);
    }

    @Test
    void insertsNothingWithoutNeedReasonOrApproval() {
        draw("hu", DocumentType.OFFICIAL_LETTER, TODAY.minusDays(1));

        refused("document.rule.insert-not-needed", () -> inserted.insert(insertion(TODAY.minusDays(1))));
        refused("document.rule.insert-no-number", () -> inserted.insert(insertion(TODAY.minusDays(2))));
        refused("document.rule.insert-reason", () -> inserted.insert(insertion(TODAY.minusDays(1), " ", "12-TB/HU")));
        refused("document.rule.insert-approval", () -> inserted.insert(insertion(TODAY.minusDays(1), "Sót", "")));
    }

    @Test
    void bookIsReadByDaysAndInPieces() {
        for (int day = 1; day <= 5; day++) {
            registers.registerIncoming("ubnd", incoming("d-" + day, LocalDate.of(2017, 5, day)));
        }
        registers.direct("ubnd", "d-3", "Phòng Nội vụ", TODAY);
        registers.direct("ubnd", "d-3", null, TODAY.plusDays(1));
        BookPeriod days = BookPeriod.of("ubnd", 2017, LocalDate.of(2017, 5, 2), LocalDate.of(2017, 5, 4));

        assertThat(registers.count(RegisterBook.IN, days)).isEqualTo(3);
        assertThat(registers.lines(RegisterBook.IN, days))
                .extracting(RegisterLine::entryNumber)
                .containsExactly(2, 3, 4);
        assertThat(registers.latest(RegisterBook.IN, days, 1, 1))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.handedTo()).isEqualTo("Phòng Nội vụ");
                    assertThat(line.dueOn()).isEqualTo(TODAY.plusDays(1));
                    assertThat(line.secrecy()).isEqualTo(Secrecy.CONFIDENTIAL);
                    assertThat(line.copies()).isEqualTo(2);
                });
    }

    @Test
    void onlyTheClerkOfTheOfficeWritesTheCommitteesBook() {
        as(
                "ubnd",
                () -> assertThatExceptionOfType(AccessRefused.class)
                        .isThrownBy(() -> takeOver.setLast("hu", DocumentType.PLAN, "TERM:2015-2020", 8)));

        as("vphu", () -> takeOver.setLast("hu", DocumentType.PLAN, "TERM:2015-2020", 8));

        assertThat(draw("hu", DocumentType.PLAN, TODAY)).isEqualTo("09-KH/HU");
    }

    @Test
    void takesOverTheSeriesInWhichADayStands() {
        rules.change(new NumberingRule("ubnd", TODAY, NumberSpan.YEAR, true, true, "Quyết định 5"));

        takeOver.takeOver("ubnd", DocumentType.PLAN, TODAY, Secrecy.SECRET, 4);

        assertThat(secret("ubnd", Secrecy.SECRET)).startsWith("05/KH-");
        refused(
                "document.rule.series-goes-forward",
                () -> takeOver.takeOver("ubnd", DocumentType.REPORT, TODAY, Secrecy.SECRET, 3));
        assertThat(book.series("ubnd")).singleElement().satisfies(series -> {
            assertThat(series.type()).isNull();
            assertThat(series.secrecy()).isEqualTo(Secrecy.SECRET);
            assertThat(series.lastNumber()).isEqualTo(5);
            assertThat(series.drawn()).isEqualTo(1);
        });
    }

    @Test
    void passesOverWhatWasGivenOnPaper() {
        assertThat(draw("ubnd", DocumentType.PLAN, TODAY)).startsWith("01/KH-");
        String notation = numbers.notationOf("ubnd", DocumentType.PLAN);
        as("ubnd", () -> take(new DocumentNumber(2, notation)));
        as("ubnd", () -> take(new DocumentNumber(4, notation)));
        as("ubnd", () -> take(new DocumentNumber(4, "a", notation)));

        assertThat(numbers.peekNext("ubnd", DocumentType.PLAN, TODAY)).isEqualTo(3);
        assertThat(draw("ubnd", DocumentType.PLAN, TODAY)).startsWith("03/KH-");
        assertThat(draw("ubnd", DocumentType.PLAN, TODAY)).startsWith("05/KH-");
        assertThat(draw("ubnd", DocumentType.REPORT, TODAY))
                .as("another series")
                .startsWith("01/BC-");
        refused("document.rule.number-taken", () -> as("ubnd", () -> take(new DocumentNumber(3, notation))));
        refused("document.rule.number-taken", () -> as("ubnd", () -> take(new DocumentNumber(4, "a", notation))));
        as("ubnd", () -> take(new DocumentNumber(3, "KH-UBX")));
        assertThat(draw("ubnd", DocumentType.PLAN, TODAY)).startsWith("06/KH-");
    }

    private void take(DocumentNumber number) {
        numbers.take("ubnd", DocumentType.PLAN, TODAY, number, "paper");
    }

    private String draw(String issuer, DocumentType type, LocalDate on) {
        return numbers.draw(issuer, type, on).toString();
    }

    private String secret(String issuer, Secrecy secrecy) {
        return numbers.draw(issuer, DocumentType.PLAN, TODAY, null, secrecy).toString();
    }

    private String seriesOf(String unitId) {
        return book.series(unitId).get(0).id();
    }

    private static InsertNumber insertion(LocalDate day) {
        return insertion(day, "Văn bản bị sót", "12-TB/HU ngày 24/5/2017");
    }

    private static InsertNumber insertion(LocalDate day, String reason, String approval) {
        return new InsertNumber(
                "hu",
                DocumentType.OFFICIAL_LETTER,
                Secrecy.NONE,
                day,
                "về việc đã họp",
                "Phó Bí thư",
                "UBND huyện",
                2,
                reason,
                approval);
    }

    private static OutgoingEntry outgoing(String reference, String number, LocalDate on) {
        return new OutgoingEntry(
                reference, number, on, DocumentType.OFFICIAL_LETTER, "về việc", "Phó Bí thư", "MTTQ", null, 1, null);
    }

    private static IncomingEntry incoming(String reference, LocalDate on) {
        return new IncomingEntry(
                reference,
                on,
                "Tỉnh ủy",
                "9-CV/TU",
                on,
                DocumentType.OFFICIAL_LETTER,
                "về việc",
                null,
                null,
                2,
                Secrecy.CONFIDENTIAL);
    }

    private static void as(String unitId, Runnable act) {
        CurrentActor.run(new Actor("a", "Người", unitId + ".van-thu", "Văn thư", unitId), act);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act)
                .extracting(BusinessRuleViolation::key)
                .isEqualTo(key);
    }
}
