package vn.chidao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.access.Access;
import vn.chidao.access.Role;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.changing.ChangeAnswers;
import vn.chidao.changing.ChangeCatalog;
import vn.chidao.changing.ChangeKind;
import vn.chidao.changing.ChangeReply;
import vn.chidao.changing.ChangeView;
import vn.chidao.changing.DirectiveChanges;
import vn.chidao.changing.OutsideChange;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveImport;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DraftDirective;
import vn.chidao.directive.DraftDirective.NewAddressee;
import vn.chidao.directive.DraftDirective.NewClause;
import vn.chidao.directive.DraftDirective.NewLink;
import vn.chidao.directive.IssuedLetters;
import vn.chidao.directive.LinkKind;
import vn.chidao.directive.TextReading;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.DocumentType;
import vn.chidao.document.RegisterLine;
import vn.chidao.document.Registers;
import vn.chidao.document.SeriesTakeOver;
import vn.chidao.edxml.EdxmlMessage;
import vn.chidao.edxml.EdxmlMessage.AnsweredDocument;
import vn.chidao.edxml.EdxmlMessage.Attachment;
import vn.chidao.edxml.EdxmlMessage.Business;
import vn.chidao.edxml.EdxmlMessage.Code;
import vn.chidao.edxml.EdxmlMessage.DocType;
import vn.chidao.edxml.EdxmlMessage.Organ;
import vn.chidao.edxml.EdxmlMessage.OtherInfo;
import vn.chidao.edxml.EdxmlMessage.Promulgation;
import vn.chidao.edxml.EdxmlMessage.Signer;
import vn.chidao.edxml.EdxmlMessage.Staff;
import vn.chidao.edxml.EdxmlMessage.Type;
import vn.chidao.edxml.EdxmlStatus;
import vn.chidao.edxml.EdxmlWriter;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.WorldImport;
import vn.chidao.receiving.Arrival;
import vn.chidao.receiving.ArrivedDocuments;
import vn.chidao.receiving.ConfirmDissemination;
import vn.chidao.receiving.DirectionRole;
import vn.chidao.receiving.OutsideOrder;
import vn.chidao.receiving.OutsideRoad;
import vn.chidao.receiving.OutsideRoads;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptManagement;
import vn.chidao.receiving.ReceiptView;
import vn.chidao.receiving.ReceivedFile;
import vn.chidao.receiving.RegisterIncoming;
import vn.chidao.receiving.WriteDirection;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Sha256;
import vn.chidao.signing.DigitalSigning;
import vn.chidao.testing.TestAccess;
import vn.chidao.testing.TestDatabase;
import vn.chidao.testing.TestPeople;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ProcessMessages;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskHandover;
import vn.chidao.workflow.TaskReminders;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;

/** Organisations of one installation that send each other documents as if they were strangers. */
@SpringJUnitConfig(
        classes = ExchangeIntegrationTests.Modules.class,
        initializers = ConfigDataApplicationContextInitializer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2017, 5, 25);
    private static final String WORLD = "db/world/hon-quan-2017";
    private static final String SENDER = "000.00.00.A01";
    private static final String COMMITTEE = "000.01.12.H10";
    private static final String CELL = "000.00.12.A01";
    private static final String MAILBOX = "vanthu@chidao.test";
    private static final byte[] SIGNED = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);

    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
    private static final Path FOLDERS = folders();

    @Autowired
    private WorldImport world;

    @Autowired
    private DirectiveImport imports;

    @Autowired
    private DirectiveManagement directives;

    @Autowired
    private ReceiptManagement receipts;

    @Autowired
    private DirectiveCatalog catalog;

    @Autowired
    private ReceiptCatalog receiptCatalog;

    @Autowired
    private ArrivedDocuments arrived;

    @Autowired
    private SeriesTakeOver takeOver;

    @Autowired
    private Registers registers;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private ProcessStarts starts;

    @Autowired
    private Contacts contacts;

    @Autowired
    private OutsideRoads roads;

    @Autowired
    private ExchangeDispatch dispatch;

    @Autowired
    private FileInbox files;

    @Autowired
    private MailInbox mails;

    @Autowired
    private ArrivalDesk desk;

    @Autowired
    private ArrivingChangeDesk changeDesk;

    @Autowired
    private DirectiveChanges changing;

    @Autowired
    private ChangeAnswers answering;

    @Autowired
    private ChangeCatalog changes;

    @Autowired
    private ArrivalTransfer handedOver;

    @Autowired
    private TaskHandover tasks;

    @Autowired
    private ExchangeMessages rows;

    @Autowired
    private EarlierArrivals earlier;

    @Autowired
    private ExchangeWatch watch;

    @Autowired
    private JavaMailSender sender;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private String issued = "";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        MAIL.start();
        MAIL.setUser(MAILBOX, MAILBOX, "secret");
        settings.add("chidao.exchange.outbox-directory", () -> FOLDERS.resolve("out"));
        settings.add("chidao.exchange.inbox-directory", () -> FOLDERS.resolve("in"));
        settings.add("chidao.exchange.settle", () -> "0s");
        settings.add("chidao.exchange.largest-message", () -> "1MB");
        settings.add("chidao.exchange.imap.host", () -> "127.0.0.1");
        settings.add("chidao.exchange.imap.port", () -> MAIL.getImap().getPort());
        settings.add("chidao.exchange.imap.protocol", () -> "imap");
        settings.add("chidao.exchange.imap.username", () -> MAILBOX);
        settings.add("chidao.exchange.imap.password", () -> "secret");
        settings.add("chidao.mail.from", () -> MAILBOX);
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @BeforeAll
    void issueADirectiveToAddresseesInsideAndOutside() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            world.load("hon-quan-2017");
            takeOver.setLast("hu", DocumentType.OFFICIAL_LETTER, "TERM:2015-2020", 76);
            imports.importReceived(WORLD, "24-CT-TU");
        });
        reach("hu", Road.INSIDE, MAILBOX, SENDER);
        reach("ubnd", Road.EDXML, null, COMMITTEE);
        reach("du-tan-khai", Road.EDXML, null, CELL);
        reach("bdv-hu", Road.MAIL, MAILBOX, "000.02.12.A01");
        issued = imports.importDraft(WORLD, "77-CV-HU");
        String copy = archive.store("77-CV-HU.pdf", new ByteArrayInputStream(SIGNED), "signedCopy")
                .id();
        IssuedLetters.issue(directives, issued, TODAY, copy);
    }

    @AfterAll
    void stop() {
        MAIL.stop();
    }

    @Test
    void bothRegistersTellTheSameOfADocumentThatWentAsAFile() throws IOException {
        assertThat(receipt("hnd").status()).isEqualTo("ARRIVED");
        verify(starts, never()).request(any(), eq(issued + ":ubnd"), any());

        carry();
        carry();

        String there = receiptThere("ubnd");
        verify(starts).request(eq("DirectiveReceipt"), eq(there), any());
        assertThat(receipt("ubnd").status()).isEqualTo("SENT_OUTSIDE");
        int number = receipts.registerIncoming(new RegisterIncoming(there, TODAY));
        carry();
        assertThat(receipt("ubnd").status()).isEqualTo("REGISTERED");
        assertThat(wordsOf("ubnd", 3)).isEqualTo("Số đến " + number + " ngày 25/05/2017");

        RegisterLine out = line(registers.outgoing("hu", 2017), "77-CV/HU");
        RegisterLine in = line(registers.incoming("ubnd", 2017), "77-CV/HU");
        assertThat(in.numberAndNotation()).isEqualTo(out.numberAndNotation()).isEqualTo("77-CV/HU");
        assertThat(in.issuedOn()).isEqualTo(out.issuedOn());
        assertThat(in.type()).isEqualTo(out.type());
        assertThat(in.subject()).isEqualTo(out.subject());
        assertThat(in.party()).isEqualTo("Huyện ủy Hớn Quản");
        assertThat(arrived.filesOf(there))
                .singleElement()
                .satisfies(file -> assertThat(file.sha256()).isEqualTo(Sha256.of(SIGNED)));

        receipts.writeDirection(new WriteDirection(there, DirectionRole.LEAD, "Giao Văn phòng", null));
        receipts.confirmDissemination(new ConfirmDissemination(there, TODAY, 12, "Đã phổ biến", null, null));
        carry();
        assertThat(receipt("ubnd").status()).isEqualTo("DONE");
    }

    @Test
    void aReturnReachesTheSenderWhoseSecondSendingIsAnotherArrival() throws IOException {
        carry();
        receipts.returnToSender(receiptThere("du-tan-khai"), "Thiếu trang 2");
        carry();
        assertThat(receipt("du-tan-khai"))
                .returns("RETURNED", ReceiptView::status)
                .returns("Thiếu trang 2", ReceiptView::returnReason);

        as("vphu", () -> receipts.resendOutside(issued + ":du-tan-khai", "Đã gửi bản đủ"));
        assertThat(receipt("du-tan-khai").status()).isEqualTo("SENT_OUTSIDE");
        carry();

        String again = receiptThere("du-tan-khai");
        assertThat(again).endsWith(":du-tan-khai:2");
        receipts.registerIncoming(new RegisterIncoming(again, TODAY));
        carry();
        assertThat(receipt("du-tan-khai").status()).isEqualTo("REGISTERED");
        assertThat(registers.incoming("du-tan-khai", 2017)).hasSize(1);
    }

    @Test
    void killedBetweenSendingAndNotingItSendsTheSameAgainWhichIsTakenOnce() throws IOException {
        carry();
        long before = taken();
        int sent = jdbc.sql("""
                        update exchange_message set state = 'SENDING', next_attempt_at = now() - interval '1 minute'
                        where direction = 'OUT' and kind = 'DOCUMENT' and road = 'EDXML'
                        """).update();

        assertThat(dispatch.dispatchDue()).isEqualTo(sent).isPositive();
        assertThat(dispatch.dispatchDue()).isZero();
        carry();

        assertThat(taken()).isEqualTo(before);
        assertThat(Files.list(FOLDERS.resolve("in"))).allMatch(Files::isDirectory);
    }

    @Test
    void anOrderOfARolledBackTransactionIsNeverSent() {
        long before = jdbc.sql("select count(*) from exchange_message")
                .query(Long.class)
                .single();

        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    roads.send(new OutsideOrder(issued, "nothing", "hu", "ubnd", OutsideRoad.EDXML, null));
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(jdbc.sql("select count(*) from exchange_message")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void refusesWithAReasonWhatIsBrokenHostileOrNotOurs() throws IOException {
        drop("broken.edxml", "<edXML><unfinished".getBytes(StandardCharsets.UTF_8));
        drop("bomb.edxml", """
                <!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><edXML>&b;</edXML>
                """.getBytes(StandardCharsets.UTF_8));
        drop("others.edxml", message("000.09.09.H09", attachment("a.pdf", SIGNED)));
        drop("program.edxml", message(COMMITTEE, attachment("a.exe", new byte[] {'M', 'Z', 0, 0})));
        drop("liar.edxml", message(COMMITTEE, attachment("a.pdf", new byte[] {'M', 'Z', 0, 0})));
        drop("large.edxml", new byte[1024 * 1024 + 1]);
        drop(".still-written.edxml", new byte[10]);
        drop("still-written.edxml.tmp", new byte[10]);
        long before = taken();

        files.poll();

        assertThat(taken()).isEqualTo(before);
        for (String name : List.of("broken", "bomb", "others", "program", "liar", "large")) {
            assertThat(FOLDERS.resolve("in/refused/" + name + ".edxml")).exists();
            assertThat(FOLDERS.resolve("in/refused/" + name + ".edxml.reason.txt"))
                    .content()
                    .isNotBlank();
        }
        assertThat(FOLDERS.resolve("in/refused/others.edxml.reason.txt"))
                .hasContent("Gói tin không gửi cho tổ chức nào nhận văn bản tại đây.");
        assertThat(FOLDERS.resolve("in/.still-written.edxml")).exists();
        assertThat(FOLDERS.resolve("in/still-written.edxml.tmp")).exists();
        Files.delete(FOLDERS.resolve("in/.still-written.edxml"));
        Files.delete(FOLDERS.resolve("in/still-written.edxml.tmp"));
    }

    @Test
    void takesADocumentOfASenderThatIsKnownByNameAlone() throws IOException {
        drop("stranger.edxml", message(COMMITTEE, attachment("a.pdf", SIGNED)));
        files.poll();

        assertThat(jdbc.sql(
                                "select issuer_name, issuer_unit_id, subject from directive where number_and_notation = '12/TB-XYZ'")
                        .query()
                        .singleRow())
                .containsEntry("issuer_name", "Cơ quan lạ")
                .containsEntry("issuer_unit_id", null)
                .containsEntry("subject", "Về việc khác");
    }

    @ParameterizedTest
    @CsvSource({"ubnd, ACCEPTED", "ubnd, REFUSED", "bdv-hu, ACCEPTED"})
    void aRecallClosesTheDocumentThereAndTheAnswerComesBack(String unit, ChangeReply reply) throws Exception {
        String letter = letter(unit, List.of());
        bringAndFetch();
        String there = receiptThere(letter, unit);
        int number = receipts.registerIncoming(new RegisterIncoming(there, TODAY));
        bringAndFetch();

        recall(letter, "Sai thẩm quyền");
        bringAndFetch();

        String copy = receiptCatalog.require(there).directiveId();
        assertThat(catalog.require(copy).status()).isEqualTo("RECALLED");
        assertThat(changes.of(copy).get(0).change().reason()).isEqualTo("Sai thẩm quyền");
        assertThat(changes.of(letter).get(0).answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.reply()).isNull());
        as(
                unit,
                () -> answering.answer(
                        changes.of(copy).get(0).answers().get(0).id(),
                        reply,
                        reply == ChangeReply.REFUSED ? "Đang xử lý dở" : null));
        bringAndFetch();

        assertThat(changes.of(letter).get(0).answers())
                .singleElement()
                .returns(reply.name(), answer -> String.valueOf(answer.reply()))
                .returns(reply == ChangeReply.REFUSED ? "Đang xử lý dở" : null, answer -> answer.reason());
        RegisterLine out =
                line(registers.outgoing("hu", 2017), catalog.require(letter).label());
        RegisterLine in =
                line(registers.incoming(unit, 2017), catalog.require(letter).label());
        assertThat(in.entryNumber()).isEqualTo(number);
        assertThat(in.subject()).isEqualTo(out.subject());
    }

    @Test
    void whatNobodyHasRegisteredIsClosedAtOnceAndSaidSo() throws Exception {
        String letter = letter("ubnd", List.of());
        bringAndFetch();

        recall(letter, "Gửi nhầm");
        bringAndFetch();
        bringAndFetch();

        String copy = receiptCatalog.require(receiptThere(letter, "ubnd")).directiveId();
        assertThat(catalog.require(copy).status()).isEqualTo("RECALLED");
        assertThat(changes.of(letter).get(0).answers())
                .singleElement()
                .returns("ACCEPTED", answer -> String.valueOf(answer.reply()));
        assertThat(registers.incoming("ubnd", 2017))
                .noneMatch(line ->
                        line.numberAndNotation().equals(catalog.require(letter).label()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ubnd", "bdv-hu"})
    void aCorrectionIsReadAtTheDocumentThereByItsNumber(String unit) throws Exception {
        String letter = letter(unit, List.of());
        bringAndFetch();
        receipts.registerIncoming(new RegisterIncoming(receiptThere(letter, unit), TODAY));
        bringAndFetch();

        String correction = letter(unit, List.of(new NewLink(LinkKind.CORRECTS, letter, "văn bản trên")));
        bringAndFetch();

        String copy = receiptCatalog.require(receiptThere(letter, unit)).directiveId();
        assertThat(catalog.require(copy).status()).isEqualTo("RECEIVED");
        assertThat(changes.of(copy).get(0).change())
                .returns(catalog.require(correction).label(), ChangeView::byDocument)
                .returns(TODAY, ChangeView::byDocumentOn);
        as(unit, () -> answering.answer(changes.of(copy).get(0).answers().get(0).id(), ChangeReply.ACCEPTED, null));
        bringAndFetch();
        assertThat(changes.of(letter).get(0).answers())
                .singleElement()
                .returns("ACCEPTED", answer -> String.valueOf(answer.reply()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ubnd", "bdv-hu"})
    void aCorrectionStaysACorrectionOnItsWay(String unit) throws Exception {
        String letter = letter(unit, List.of());
        bringAndFetch();

        letter(unit, List.of(new NewLink(LinkKind.CORRECTS, letter, "văn bản trên")));
        recall(letter, "Gửi nhầm");
        bringAndFetch();

        String copy = receiptCatalog.require(receiptThere(letter, unit)).directiveId();
        assertThat(changes.of(copy))
                .extracting(each -> each.change().kind(), each -> each.change().byDocument() == null)
                .containsExactlyInAnyOrder(tuple(ChangeKind.CORRECT, false), tuple(ChangeKind.RECALL, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ubnd", "bdv-hu"})
    void eachAnswerFindsTheChangeItIsGivenTo(String unit) throws Exception {
        String letter = letter(unit, List.of());
        bringAndFetch();
        receipts.registerIncoming(new RegisterIncoming(receiptThere(letter, unit), TODAY));
        letter(unit, List.of(new NewLink(LinkKind.CORRECTS, letter, "văn bản trên")));
        recall(letter, "Gửi nhầm");
        bringAndFetch();
        String copy = receiptCatalog.require(receiptThere(letter, unit)).directiveId();

        as(unit, () -> answering.answer(answerTo(copy, ChangeKind.RECALL), ChangeReply.ACCEPTED, null));
        bringAndFetch();

        assertThat(replyTo(letter, ChangeKind.RECALL)).isEqualTo(ChangeReply.ACCEPTED);
        assertThat(replyTo(letter, ChangeKind.CORRECT)).isNull();
        as(unit, () -> answering.answer(answerTo(copy, ChangeKind.CORRECT), ChangeReply.REFUSED, "Đã thu hồi"));
        bringAndFetch();
        assertThat(replyTo(letter, ChangeKind.CORRECT)).isEqualTo(ChangeReply.REFUSED);
    }

    @Test
    void anAnswerByTheDocumentsNameAloneIsGivenToItsEarliestOpenChange() throws Exception {
        String letter = letter("ubnd", List.of());
        bringAndFetch();
        letter("ubnd", List.of(new NewLink(LinkKind.CORRECTS, letter, "văn bản trên")));
        String document = jdbc.sql("""
                        select document_id from exchange_message
                        where directive_id = :id and direction = 'OUT' and kind = 'DOCUMENT'
                        """).param("id", letter).query(String.class).single();

        drop("answer.edxml", status(document, 15, ""));
        files.poll();
        assertThat(replyTo(letter, ChangeKind.CORRECT)).isEqualTo(ChangeReply.ACCEPTED);

        drop("stray.edxml", status(document + ";" + UUID.randomUUID(), 15, "khác"));
        files.poll();
        assertThat(jdbc.sql("select state from exchange_message where direction = 'IN' and file_name = 'stray.edxml'")
                        .query(String.class)
                        .single())
                .isEqualTo("REFUSED");
    }

    @Test
    void aCodeThatSaysNothingOfTheReceiptIsShownAsItCame() throws Exception {
        String letter = letter("ubnd", List.of());
        carry();
        String document = jdbc.sql("""
                        select document_id from exchange_message
                        where directive_id = :id and direction = 'OUT' and kind = 'DOCUMENT'
                        """).param("id", letter).query(String.class).single();
        String before = receiptCatalog.of(letter).get(0).status();

        drop("odd.edxml", status(document, 99, "Chuyển bộ phận một cửa"));
        files.poll();

        assertThat(receiptCatalog.of(letter).get(0).status()).isEqualTo(before);
        assertThat(watch.sent(letter))
                .singleElement()
                .satisfies(line -> assertThat(line.words()).isEqualTo("Chuyển bộ phận một cửa"));
    }

    @Test
    void aChangeThatCannotBeDoneIsPutBeforeTheClerkWithTheReason() throws Exception {
        drop("done.edxml", fromStranger(61, COMMITTEE, Business.ofNew(), attachment("a.pdf", SIGNED)));
        drop("future.edxml", fromStranger(61, COMMITTEE, update("62/TB-XYZ;2031/01/01;dinh chinh", "Đính chính")));
        files.poll();

        String message = waitingChange(61);
        verify(starts).request(eq("ArrivingChange"), eq(message), any());
        assertThat(changeDesk.require(message).whyNot()).isNotBlank();
        settle(message, ChangeKind.CORRECT, "62/TB-XYZ", "Ngày ghi nhầm, đã hỏi lại");
        assertThat(stateOf(message)).isEqualTo("TAKEN");
    }

    private String answerTo(String directive, ChangeKind kind) {
        return changes.of(directive).stream()
                .filter(each -> each.change().kind() == kind)
                .findFirst()
                .orElseThrow()
                .answers()
                .get(0)
                .id();
    }

    private @Nullable ChangeReply replyTo(String directive, ChangeKind kind) {
        return changes.of(directive).stream()
                .filter(each -> each.change().kind() == kind)
                .findFirst()
                .orElseThrow()
                .answers()
                .get(0)
                .reply();
    }

    /** What the committee's system says of a document of ours. */
    private static byte[] status(String document, int code, String words) {
        return new EdxmlStatus(
                        new AnsweredDocument(SENDER, "", null, document),
                        Organ.of(COMMITTEE, "Ủy ban"),
                        code,
                        words,
                        null)
                .write();
    }

    @Test
    void whatSaysTooLittleIsPutBeforeTheClerkWhoSaysWhatItIs() throws Exception {
        drop("said.edxml", fromStranger(21, COMMITTEE, Business.ofNew(), attachment("a.pdf", SIGNED)));
        files.poll();
        drop("vague.edxml", fromStranger(21, COMMITTEE, update("", "Cập nhật văn bản")));
        files.poll();
        String message = waitingChange(21);
        verify(starts).request(eq("ArrivingChange"), eq(message), any());
        assertThat(changeDesk.require(message))
                .returns("ubnd", ArrivingChangeView::unitId)
                .returns(OutsideChange.UPDATE, ArrivingChangeView::change);
        String copy = String.valueOf(changeDesk.require(message).directiveId());

        assertThatThrownBy(() -> settle(message, ChangeKind.CORRECT, " ", "Đính chính ngày họp"))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.field()).isEqualTo("byDocument"));
        assertThat(changes.of(copy)).isEmpty();
        settle(message, ChangeKind.CORRECT, "22/TB-XYZ", "Đính chính ngày họp");

        assertThat(changes.of(copy))
                .singleElement()
                .satisfies(each -> assertThat(each.change())
                        .returns(ChangeKind.CORRECT, ChangeView::kind)
                        .returns("22/TB-XYZ", ChangeView::byDocument)
                        .returns("Đính chính ngày họp", ChangeView::reason));
        assertThatThrownBy(() -> settle(message, ChangeKind.AMEND, "22/TB-XYZ", "Lần hai"))
                .isInstanceOf(NotFound.class);
        assertThat(changes.of(copy)).hasSize(1);
    }

    @Test
    void whatConcernsNobodyIsPutAsideWithAReason() throws Exception {
        drop("unknown.edxml", fromStranger(31, COMMITTEE, update("32/TB-XYZ", "Đính chính")));
        files.poll();
        String message = waitingChange(31);

        assertThatThrownBy(() -> settle(message, ChangeKind.CORRECT, "32/TB-XYZ", "Đính chính"))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.field()).isEqualTo("decision"));
        assertThatThrownBy(() -> settle(message, null, null, " ")).isInstanceOf(BusinessRuleViolation.class);
        settle(message, null, null, "Không nhận văn bản này");

        assertThat(stateOf(message)).isEqualTo("REFUSED");
    }

    @Test
    void aChangeThatOvertakesItsDocumentIsDoneWhenTheDocumentIsThere() throws Exception {
        drop("early.edxml", fromStranger(41, COMMITTEE, update("42/TB-XYZ", "Đính chính ngày họp")));
        files.poll();
        String message = waitingChange(41);

        drop("late.edxml", fromStranger(41, COMMITTEE, Business.ofNew(), attachment("a.pdf", SIGNED)));
        files.poll();

        assertThat(stateOf(message)).isEqualTo("TAKEN");
        verify(starts).end(eq("ArrivingChange"), eq(message), any());
        assertThat(changes.of(String.valueOf(changeDesk.require(message).directiveId())))
                .singleElement()
                .satisfies(each -> assertThat(each.change().kind()).isEqualTo(ChangeKind.CORRECT));
    }

    @Test
    void aRecallOfADocumentWithoutAnIdRecallsThatOneAlone() throws IOException {
        drop("a.edxml", fromStranger("", 51, COMMITTEE, Business.ofNew(), attachment("a.pdf", SIGNED)));
        drop("b.edxml", fromStranger("", 52, COMMITTEE, Business.ofNew(), attachment("a.pdf", SIGNED)));
        files.poll();

        Business recall = new Business(DocType.RECALL, "Gửi nhầm", "", List.of(), "", "", new Staff("", "", "", ""));
        drop("c.edxml", fromStranger("", 51, COMMITTEE, recall));
        files.poll();

        assertThat(jdbc.sql("""
                        select number_and_notation || ' ' || status from directive
                        where number_and_notation in ('51/TB-XYZ', '52/TB-XYZ') order by 1
                        """).query(String.class).list())
                .containsExactly("51/TB-XYZ RECALLED", "52/TB-XYZ RECEIVED");
    }

    private void settle(String message, ChangeKind kind, String by, String reason) {
        as("ubnd", () -> changeDesk.settle(new SettleArrivingChange(message, kind, by, null, reason)));
    }

    private String waitingChange(int number) {
        return jdbc.sql("""
                        select id from exchange_message
                        where direction = 'IN' and kind = 'CHANGE' and state = 'ATTENTION' and document_code = :code
                        """)
                .param("code", number + "/TB-XYZ")
                .query(String.class)
                .single();
    }

    private String stateOf(String message) {
        return jdbc.sql("select state from exchange_message where id = :id")
                .param("id", message)
                .query(String.class)
                .single();
    }

    private static Business update(String byDocument, String reason) {
        return new Business(DocType.UPDATE, reason, byDocument, List.of(), "", "", new Staff("", "", "", ""));
    }

    private static RegisterLine line(List<RegisterLine> book, String number) {
        return book.stream()
                .filter(line -> line.numberAndNotation().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** A letter of the committee to one organisation, issued on paper. */
    private String letter(String unit, List<NewLink> links) {
        String text = "Đề nghị báo cáo trước ngày 30/6.";
        String id = directives.draft(new DraftDirective(
                null,
                DocumentType.OFFICIAL_LETTER,
                "hu",
                null,
                "về báo cáo",
                "Hớn Quản",
                text,
                List.of(new NewClause("1", null, "1", text)),
                List.of(new NewAddressee("Nơi nhận", "unit:" + unit)),
                List.of(),
                links,
                "vphu",
                "vphu",
                "btv-hu",
                null,
                null,
                null));
        IssuedLetters.issue(directives, id, TODAY, null);
        return id;
    }

    private void recall(String id, String reason) {
        String[] change = new String[1];
        as("vphu", () -> change[0] = changing.proposeRecall(id, reason));
        as("btv-hu", () -> changing.approveRecall(change[0], null));
    }

    /** Everything that is ordered reaches the other side, by whichever road. */
    private void bringAndFetch() throws Exception {
        carry();
        mails.poll();
    }

    private String receiptThere(String directiveId, String unitId) {
        return jdbc.sql("""
                        select receipt.id from directive_receipt receipt
                            join directive on directive.id = receipt.directive_id
                        where receipt.outside = 'SENDER' and receipt.unit_id = :unit and number_and_notation = :number
                        order by arrival desc limit 1
                        """)
                .param("unit", unitId)
                .param("number", catalog.require(directiveId).label())
                .query(String.class)
                .single();
    }

    @Test
    void documentAndAnswerGoByMailToo() throws Exception {
        carry();
        mails.poll();
        String there = receiptThere("bdv-hu");
        receipts.registerIncoming(new RegisterIncoming(there, TODAY));
        dispatch.dispatchDue();
        mails.poll();

        assertThat(receipt("bdv-hu").status()).isEqualTo("REGISTERED");
        assertThat(Stream.of(MAIL.getReceivedMessages()).map(ExchangeIntegrationTests::messageId))
                .allMatch(id -> id.matches("<[0-9a-f-]{36}@chidao\\.test>"))
                .doesNotHaveDuplicates();

        MimeMessage letter = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(letter, true, "UTF-8");
        helper.setFrom("ai-do@noi-khac.test");
        helper.setTo(MAILBOX);
        helper.setSubject("Giấy mời họp");
        helper.setText("Kính gửi");
        helper.addAttachment("giay-moi.pdf", new ByteArrayDataSource(SIGNED, "application/pdf"));
        sender.send(letter);
        mails.poll();
        mails.poll();

        assertThat(jdbc.sql("select subject, own_unit_id, octet_length(payload) > 100 as kept from exchange_message"
                                + " where state = 'ATTENTION' and address = 'ai-do@noi-khac.test'")
                        .query()
                        .singleRow())
                .containsEntry("subject", "Giấy mời họp")
                .containsEntry("own_unit_id", "bdv-hu")
                .containsEntry("kept", true);
        String waiting = jdbc.sql("select id from exchange_message where address = 'ai-do@noi-khac.test'")
                .query(String.class)
                .single();
        verify(starts).request(eq("ArrivingDocument"), eq(waiting), any());
        assertThat(desk.require(waiting).files())
                .singleElement()
                .satisfies(file -> assertThat(file.sha256()).isEqualTo(Sha256.of(SIGNED)));
        assertThatThrownBy(() -> as("bdv-hu", () -> desk.complete(letterFromElsewhere(waiting, "số 5"))))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.field()).isEqualTo("number"));
        Arrival completed = new TransactionTemplate(transactions)
                .execute(status -> CurrentActor.call(
                        new Actor("bdv-hu", "bdv-hu", "bdv-hu.a", "Chức vụ", "bdv-hu"),
                        () -> desk.complete(letterFromElsewhere(waiting, "5/GM-KHAC"))));
        assertThat(arrived.filesOf(completed.receiptId()))
                .singleElement()
                .satisfies(file -> assertThat(file.sha256()).isEqualTo(Sha256.of(SIGNED)));
        assertThatThrownBy(() -> as("bdv-hu", () -> desk.putAside(waiting, "Gửi nhầm")))
                .isInstanceOf(NotFound.class);
        receipts.returnToSender(completed.receiptId(), "Gửi nhầm");
        dispatch.dispatchDue();
        assertThat(Stream.of(MAIL.getReceivedMessages()).map(ExchangeIntegrationTests::receiver))
                .contains("ai-do@noi-khac.test");
    }

    @Test
    void whatWaitsForAClerkGoesToWhoeverKeepsTheBooksNext() throws Exception {
        drop("waits.edxml", fromStranger(71, COMMITTEE, Business.ofNew(), attachment("a.pdf", SIGNED)));
        drop("vague.edxml", fromStranger(71, COMMITTEE, update("", "Cập nhật")));
        files.poll();
        String message = waitingChange(71);
        reset(tasks);

        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        handedOver.transfer(new Handover("r-1", "ubnd", TODAY.plusDays(1), "bdv-hu", Map.of())));

        assertThat(changeDesk.require(message).unitId()).isEqualTo("bdv-hu");
        verify(tasks).handOver(eq("ArrivingChange"), eq("ubnd"), any());
        verify(tasks).handOver(eq("ArrivingDocument"), eq("ubnd"), any());
        assertThat(handedOver.openWorkOf("ubnd")).isEmpty();
        assertThat(handedOver.openWorkOf("bdv-hu")).singleElement().returns("ARRIVAL", OpenWork::kind);
        assertThatThrownBy(() -> settle(message, ChangeKind.CORRECT, "72/TB-XYZ", "Đính chính"))
                .as("it is no business of theirs any more")
                .isInstanceOf(RuntimeException.class);
        as(
                "bdv-hu",
                () -> changeDesk.settle(
                        new SettleArrivingChange(message, ChangeKind.CORRECT, "72/TB-XYZ", null, "Đính chính")));
        assertThat(stateOf(message)).isEqualTo("TAKEN");
    }

    @Test
    void whatHasWaitedSinceBeforeClerksWereAskedIsAskedForAtTheNextStart() throws Exception {
        Incoming old = Incoming.message(
                OutsideRoad.EDXML, "old.edxml", message(COMMITTEE, attachment("cu.pdf", SIGNED)), null);
        String id =
                rows.arrived(old, old.sha256(), MessageState.ATTENTION, null).orElseThrow();
        jdbc.sql("update exchange_message set kind = 'DOCUMENT', own_unit_id = 'ubnd' where id = :id")
                .param("id", id)
                .update();

        earlier.ask();
        earlier.ask();

        verify(starts).request(eq("ArrivingDocument"), eq(id), any());
        assertThat(desk.require(id).files()).extracting(ReceivedFile::sha256).containsExactly(Sha256.of(SIGNED));
    }

    private static CompleteArrival letterFromElsewhere(String message, String number) {
        return new CompleteArrival(
                message, "Cơ quan khác", number, TODAY, DocumentType.OFFICIAL_LETTER, "Giấy mời họp");
    }

    private static String receiver(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReceiptView receipt(String unitId) {
        return receiptCatalog.require(issued + ":" + unitId);
    }

    /** The receiver's own receipt of what the sender's receipt speaks of: the last there is. */
    private String receiptThere(String unitId) {
        return jdbc.sql("""
                        select receipt.id from directive_receipt receipt
                            join directive on directive.id = receipt.directive_id
                        where receipt.outside = 'SENDER' and receipt.unit_id = :unit and number_and_notation = '77-CV/HU'
                        order by arrival desc limit 1
                        """).param("unit", unitId).query(String.class).single();
    }

    private String wordsOf(String unitId, int statusCode) {
        return jdbc.sql("""
                        select words from exchange_message
                        where direction = 'IN' and kind = 'STATUS' and unit_id = :unit and status_code = :code
                            and document_code = '77-CV/HU'
                        """)
                .param("unit", unitId)
                .param("code", statusCode)
                .query(String.class)
                .single();
    }

    private long taken() {
        return jdbc.sql("select count(*) from exchange_arrival")
                .query(Long.class)
                .single();
    }

    private void reach(String unitId, Road road, String mailAddress, String code) {
        contacts.keep(unitId, road, mailAddress, true);
        contacts.addCode(unitId, new OrganCode(code, "QCVN102", LocalDate.of(2015, 1, 1), null));
    }

    /** Sends what is ordered, and carries each file from the outbox to the inbox as a network would. */
    private void carry() throws IOException {
        dispatch.dispatchDue();
        Files.createDirectories(FOLDERS.resolve("in"));
        try (Stream<Path> sent = Files.walk(FOLDERS.resolve("out"))) {
            for (Path file : sent.filter(Files::isRegularFile).toList()) {
                Files.move(file, FOLDERS.resolve("in").resolve(file.getFileName()));
            }
        }
        files.poll();
    }

    private static void drop(String name, byte[] content) throws IOException {
        Files.createDirectories(FOLDERS.resolve("in"));
        Files.write(FOLDERS.resolve("in").resolve(name), content);
    }

    private static Attachment attachment(String name, byte[] content) {
        return new Attachment(name, "application/octet-stream", content);
    }

    private static byte[] message(String to, Attachment file) {
        return fromStranger(12, to, Business.ofNew(), file);
    }

    private static byte[] fromStranger(int number, String to, Business business, Attachment... files) {
        return fromStranger("000.00.99.X99,2017/05/20," + number + "/TB-XYZ", number, to, business, files);
    }

    private static byte[] fromStranger(
            String documentId, int number, String to, Business business, Attachment... files) {
        return EdxmlWriter.write(new EdxmlMessage(
                Organ.of("000.00.99.X99", "Cơ quan lạ"),
                List.of(Organ.of(to, "")),
                documentId,
                new Code(String.valueOf(number), "TB-XYZ"),
                new Promulgation("", LocalDate.of(2017, 5, 20)),
                new Type("", "TB", "Thông báo"),
                "Về việc khác",
                "",
                new Signer("", "", "Nguyễn Văn A"),
                null,
                List.of(),
                OtherInfo.NONE,
                List.of(),
                "",
                List.of(),
                business,
                List.of(files)));
    }

    private static void as(String unitId, Runnable act) {
        CurrentActor.run(new Actor(unitId, unitId, unitId + ".a", "Chức vụ", unitId), act);
    }

    private static Path folders() {
        try {
            return Files.createTempDirectory("chidao-exchange");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Configuration
    @ImportAutoConfiguration({
        HibernateJpaAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        MessageSourceAutoConfiguration.class,
        MailSenderAutoConfiguration.class
    })
    @EntityScan({"vn.chidao.directive", "vn.chidao.receiving", "vn.chidao.changing"})
    @EnableJpaRepositories({"vn.chidao.directive", "vn.chidao.receiving", "vn.chidao.changing"})
    @ConfigurationPropertiesScan({
        "vn.chidao.exchange",
        "vn.chidao.extraction",
        "vn.chidao.notification",
        "vn.chidao.pages"
    })
    @ComponentScan(
            basePackages = {
                "vn.chidao.organization",
                "vn.chidao.document",
                "vn.chidao.layout",
                "vn.chidao.extraction",
                "vn.chidao.notification",
                "vn.chidao.directive",
                "vn.chidao.receiving",
                "vn.chidao.changing",
                "vn.chidao.exchange"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "vn\\.chidao\\..*\\.web\\..*",
                                "vn\\.chidao\\..*Tests.*",
                                "vn\\.chidao\\..*Schedule",
                                "vn\\.chidao\\.notification\\.(?!MailTransport).*",
                                "vn\\.chidao\\.organization\\.(process\\..*|Reorgani.*)"
                            }))
    static class Modules {

        @Bean
        DataSource dataSource() {
            return TestDatabase.fresh(
                    "classpath:db/migration/organization",
                    "classpath:db/migration/document",
                    "classpath:db/migration/directive",
                    "classpath:db/migration/receiving",
                    "classpath:db/migration/exchange");
        }

        @Bean
        BusinessClock clock() {
            BusinessClock clock = new BusinessClock(Clock.systemUTC());
            clock.setOffset(Duration.between(Instant.now(), Instant.parse("2017-05-25T02:00:00Z")));
            return clock;
        }

        @Bean
        WorkingDays workingDays() {
            return new WorkingDays();
        }

        @Bean
        ActorDirectory people() {
            return new TestPeople();
        }

        @Bean
        TextReading textReading() {
            return mock(TextReading.class);
        }

        @Bean
        WorkList workList() {
            return mock(WorkList.class);
        }

        @Bean
        TaskSubmission taskSubmission() {
            return mock(TaskSubmission.class);
        }

        @Bean
        DigitalSigning signing() {
            return mock(DigitalSigning.class);
        }

        @Bean
        ProcessMessages processMessages() {
            return mock(ProcessMessages.class);
        }

        @Bean
        ProcessStarts starts() {
            return mock(ProcessStarts.class);
        }

        @Bean
        TaskReminders reminders() {
            return mock(TaskReminders.class);
        }

        @Bean
        TaskHandover taskHandover() {
            return mock(TaskHandover.class);
        }

        @Bean
        Access access() {
            return TestAccess.ofWhoeverActs(Role.CLERK, Role.ADMINISTRATOR);
        }

        @Bean
        CurrentUser user() {
            return mock(CurrentUser.class);
        }
    }
}
