package vn.chidao.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.audit.ActView;
import vn.chidao.audit.AuditTrail;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.DocumentType;
import vn.chidao.document.OutgoingEntry;
import vn.chidao.document.Registers;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.Sha256;
import vn.chidao.testing.TestDatabase;

/** The package of a directive whose cycle has ended, in the whole application, and what the separate program says of it. */
@AutoConfigureMockMvc
@SpringBootTest(properties = {"chidao.background=false", "camunda.bpm.job-execution.enabled=false"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveIntegrationTests {

    private static final String DIRECTIVE = "cv-77-hon-quan";
    private static final byte[] SIGNED =
            "%PDF-1.7\n/Type /Sig /ByteRange [0 10 20 30] Công văn đã ký".getBytes(StandardCharsets.UTF_8);
    private static final byte[] EVIDENCE = "%PDF-1.7\nBiên bản".getBytes(StandardCharsets.UTF_8);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @Autowired
    ApplicationContext application;

    @Autowired
    ArchiveManagement management;

    @Autowired
    PackageCatalog catalog;

    @Autowired
    PackageContents contents;

    @Autowired
    PackageWatch watch;

    @MockitoSpyBean
    PackageStore store;

    @Autowired
    ObligationManagement obligations;

    @Autowired
    DocumentArchive files;

    @Autowired
    Registers registers;

    @Autowired
    AuditTrail trail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc pages;

    private PackageView made;
    private Path file;

    @BeforeAll
    void closeTheCycle() {
        String signed = files.store("77-CV-HU.pdf", new ByteArrayInputStream(SIGNED), "signed")
                .id();
        String evidence = files.store("Biên bản.pdf", new ByteArrayInputStream(EVIDENCE), "evidence")
                .id();
        jdbc.sql("""
                        update directive set status = 'IN_FORCE', number = 77, number_and_notation = '77-CV/HU',
                            issued_on = date '2017-05-25', signed_copy_id = :file, signed_on = date '2017-05-25' where id = :id
                        """).param("file", signed).param("id", DIRECTIVE).update();
        jdbc.sql("""
                        insert into obligation_record (id, obligation_id, directive_id, unit_id, on_day, title, text, value,
                            qualifier, unit, raw_text, indicator, file_id, recorded_by, recorded_at, kind)
                        select 'rec-1', id, directive_id, 'mttq', date '2017-05-22', 'Ra quân', 'Trồng cây', 120, 'EXACT',
                            'cây', '120 cây', 'Cây trồng', :file, 'Chuyên viên', now(), 'ACTIVITY'
                        from obligation where directive_id = :id order by position limit 1
                        """).param("file", evidence).param("id", DIRECTIVE).update();
        jdbc.sql("""
                        insert into report (id, directive_id, unit_id, acting_unit_id, period_label, period_from, period_to,
                            due_on, consolidating, status, submissions, leadership, results, limitations, directions, sent_on,
                            accepted_on, after_consolidation, version, line, root_id, version_no, standing)
                        values ('bao-cao/mttq', :id, 'mttq', 'mttq', 'Năm 2017', date '2017-01-01', date '2017-12-31',
                            date '2017-12-15', false, 'ACCEPTED', 1, 'Lãnh đạo', 'Kết quả', 'Hạn chế', 'Phương hướng',
                            date '2017-12-10', date '2017-12-12', false, 0, 'YEAR', 'bao-cao/mttq', 1, true)
                        """).param("id", DIRECTIVE).update();
        insertASurveyAndAModel();
        registers.registerOutgoing(
                "hu",
                new OutgoingEntry(
                        DIRECTIVE,
                        "77-CV/HU",
                        LocalDate.of(2017, 5, 25),
                        DocumentType.OFFICIAL_LETTER,
                        "=Trích yếu",
                        "Bí thư",
                        "Các chi bộ",
                        null,
                        13,
                        null));
        // Words that need every way of writing there is in JSON, on the record between acts on other things.
        say("Vì \"trích\" \\ \t\n\u0001\u007f\u2028 đ😀");
        events.publishEvent(new PackageOrdered("x", "cv-khac", "hu", "Khác", "việc khác"));
        say("lần nữa");
        transaction.executeWithoutResult(status -> obligations.closeCycle(DIRECTIVE));

        assertThat(Packages.makeDue(application)).isEqualTo(1);
        made = catalog.ofDirective(DIRECTIVE).get(0);
        file = Packages.download(catalog, made.id());
    }

    private void insertASurveyAndAModel() {
        jdbc.sql("""
                        insert into survey (id, kind_code, kind_name, place_unit_id, place_name, opener_unit_id,
                            acting_opener_unit_id, opens_on, due_on, working_days, floor_percent, threshold_percent,
                            rule_source, directive_id, status, conclusion_asked, opened_by, last_by, last_at, version)
                        values ('khao-sat-1', 'NTM', 'Lấy phiếu hài lòng', 'mttq', 'Huyện', 'mttq', 'mttq', date '2017-06-01',
                            date '2017-06-30', 15, 60, 90, 'HD 90', :id, 'OPEN', false, 'Chuyên viên', 'Chuyên viên', now(), 0)
                        """).param("id", DIRECTIVE).update();
        jdbc.sql("insert into survey_question values ('khao-sat-1', 0, 'Ông (bà) có hài lòng không?', true)")
                .update();
        jdbc.sql("""
                        insert into survey_tally (id, survey_id, number, area_unit_id, area_name, entering_unit_id,
                            acting_entering_unit_id, due_on, status, round, method, households_total, ballots_issued,
                            ballots_returned, ballots_invalid, entered_by, entered_at, version)
                        values ('khao-sat-1/1', 'khao-sat-1', 1, 'mttq', 'Khu phố 1', 'mttq', 'mttq', date '2017-06-30', 'ENTERED',
                            1, 'BALLOT_AT_HOME', 120, 100, 90, 1, 'Chuyên viên', now(), 0)
                        """).update();
        jdbc.sql("insert into survey_tally_answer values ('khao-sat-1/1', 0, 80, 5, 4)")
                .update();
        jdbc.sql("""
                        insert into pilot_model (id, directive_id, obligation_id, unit_id, acting_unit_id, outside_reason, name,
                            content, year, planned, registered, built, recognised, not_met, replicated, stage, moves, version)
                        select 'mo-hinh-1', directive_id, id, 'hnd', 'hnd', 'Phát sinh', 'Ngõ văn minh', :content, 2017, 1, false,
                            1, 1, 0, 0, 'RECOGNISED', 0, 0
                        from obligation where directive_id = :id order by position limit 1
                        """)
                .param("id", DIRECTIVE)
                .param("content", ContentArea.values()[0].name())
                .update();
        jdbc.sql("""
                        insert into pilot_model_step (model_id, position, kind, unit_id, words, person_name, done_at)
                        values ('mo-hinh-1', 0, 'OPENED', 'hnd', 'Phát sinh', 'Chuyên viên', now())
                        """).update();
    }

    private void say(String reason) {
        events.publishEvent(new PackageOrdered("x", DIRECTIVE, "hu", "77-CV/HU", reason));
    }

    @Test
    void endOfACycleMakesOnePackageHoweverOftenItIsTold() {
        transaction.executeWithoutResult(status -> management.orderAtEnd(DIRECTIVE));

        assertThat(Packages.makeDue(application)).isZero();
        assertThat(catalog.ofDirective(DIRECTIVE))
                .filteredOn(each -> each.cause() == PackageCause.CLOSING)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.isMade()).isTrue();
                    assertThat(each.keptUntil()).isNull();
                });
    }

    @Test
    void holdsWhatWasSignedAndWhatProvesTheWorkUnchanged() {
        Map<String, byte[]> entries = Packages.read(file);

        assertThat(entries.keySet())
                .contains(
                        "documents/directive.json",
                        "register/entries.json",
                        "register/entries.xlsx",
                        "acts.jsonl",
                        "obligations.json",
                        "reports/bao-cao/mttq.json",
                        "reports/bao-cao/mttq.xlsx",
                        "reports/bao-cao/mttq.pdf",
                        "figures.json",
                        "figures.xlsx",
                        "manifest.json");
        assertThat(ending(entries, "/77-CV-HU.pdf")).isEqualTo(SIGNED);
        assertThat(ending(entries, "/Biên bản.pdf")).isEqualTo(EVIDENCE);
        assertThat(new String(entries.get("figures.json"), StandardCharsets.UTF_8))
                .contains("Cây trồng", "120");
        assertThat(new String(entries.get("register/entries.json"), StandardCharsets.UTF_8))
                .contains("=Trích yếu");
        assertThat(new String(entries.get("acts.jsonl"), StandardCharsets.UTF_8))
                .contains("CYCLE_CLOSED")
                .doesNotContain("việc khác");
    }

    @Test
    void hashesStandInTheDatabaseAndOnTheRecord() throws IOException {
        assertThat(made.sha256()).isEqualTo(Sha256.of(Files.readAllBytes(file)));
        assertThat(made.size()).isEqualTo(Files.size(file));
        assertThat(made.manifestSha256())
                .isEqualTo(Sha256.of(Packages.read(file).get("manifest.json")));
        assertThat(trail.of("archive-package", made.id()))
                .extracting(ActView::verb, ActView::textSha256)
                .contains(tuple("ARCHIVE_MADE", made.manifestSha256()));
        assertThat(trail.verify().isIntact()).isTrue();
    }

    @Test
    void theSeparateProgramFindsItWhole() {
        Verifier.Answer answer = Verifier.check(file, String.valueOf(made.manifestSha256()));

        assertThat(answer.said()).contains("GÓI NGUYÊN VẸN", "1 PDF có chữ ký số");
        assertThat(answer.code()).isZero();
        assertThat(Verifier.check(file, String.valueOf(made.sha256())).code()).isZero();
    }

    @Test
    void theSeparateProgramNamesAByteThatIsNotWhatItWas() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("77-CV-HU.pdf") + 20;
        bytes[at] ^= 1;
        Path damaged = Files.write(Files.createTempFile("flipped", ".zip"), bytes);

        finds(damaged, "77-CV-HU.pdf");
    }

    @Test
    void theSeparateProgramNamesChangedRemovedAndAddedFiles() {
        finds(
                with(entries -> entries.put("obligations.json", "{}".getBytes(StandardCharsets.UTF_8))),
                "obligations.json");
        finds(with(entries -> entries.remove("figures.xlsx")), "figures.xlsx");
        finds(with(entries -> entries.put("documents/them.txt", new byte[] {1})), "documents/them.txt");
        finds(with(entries -> entries.put("../ra-ngoai.txt", new byte[] {1})), "../ra-ngoai.txt: tên không an toàn");
        finds(with(entries -> entries.remove("manifest.json")), "manifest.json: thiếu bản kê");
    }

    /** Whoever alters an act and the manifest with it, is found by the chain. */
    @Test
    void theSeparateProgramNamesAnAlteredActUnderAMatchingManifest() {
        Path altered = with(entries -> replaceInActs(entries, "lần nữa", "lần khác"));
        Path cut = with(entries -> {
            List<String> lines =
                    new ArrayList<>(text(entries, "acts.jsonl").lines().toList());
            lines.removeIf(line -> line.contains("lần nữa"));
            putActs(entries, String.join("\n", lines) + "\n");
        });

        finds(altered, "việc đã bị sửa");
        finds(cut, "acts.jsonl");
    }

    @Test
    void theSeparateProgramKnowsAnAlteredManifestByItsHash() {
        Path altered = with(entries -> entries.put(
                "manifest.json",
                text(entries, "manifest.json").replace("77-CV/HU", "78-CV/HU").getBytes(StandardCharsets.UTF_8)));

        assertThat(Verifier.check(altered).code()).isZero();
        Verifier.Answer answer = Verifier.check(altered, String.valueOf(made.manifestSha256()));
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.said()).contains("manifest.json: không phải bản kê đã biết");
    }

    @Test
    void theSeparateProgramRefusesWhatIsNoPackage() throws IOException {
        Path text = Files.writeString(Files.createTempFile("text", ".zip"), "không phải ZIP");

        assertThat(Verifier.check(text).code()).isEqualTo(1);
        assertThat(Verifier.check(Path.of("khong-co.zip")).code()).isEqualTo(2);
    }

    @Test
    void sameContentMakesTheSameBytes() throws IOException {
        PackageOrder order = jdbc.sql(
                        "select id, attempts, " + PackageOrder.COLUMNS + " from archive_package where id = :id")
                .param("id", made.id())
                .query(PackageOrder::of)
                .single();

        assertThat(written(order)).isEqualTo(written(order));
    }

    private byte[] written(PackageOrder order) throws IOException {
        Path to = Files.createTempFile("again", ".zip");
        transaction.executeWithoutResult(status -> {
            try (PackageFile zip = new PackageFile(to, order.orderedAt())) {
                zip.finish(contents.fill(order, zip));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        return Files.readAllBytes(to);
    }

    @Test
    void isMadeOnceWhenItsMakerIsKilledWithTheFileWritten() throws IOException {
        String id = management.order(DIRECTIVE, "Bàn giao");
        doThrow(new LinkageError("killed")).when(store).keep(any(), any());
        assertThatThrownBy(() -> Packages.makeDue(application)).isInstanceOf(LinkageError.class);
        doCallRealMethod().when(store).keep(any(), any());

        assertThat(Packages.makeDue(application))
                .as("somebody may still be at it")
                .isZero();
        jdbc.sql("update archive_package set next_attempt_at = now() where id = :id")
                .param("id", id)
                .update();
        assertThat(Packages.makeDue(application)).isEqualTo(1);
        assertThat(Packages.makeDue(application)).isZero();

        PackageView found = catalog.find(id).orElseThrow();
        assertThat(Verifier.check(Packages.download(catalog, id), String.valueOf(found.manifestSha256()))
                        .code())
                .isZero();
        assertThat(trail.of("archive-package", id))
                .filteredOn(act -> act.verb().equals("ARCHIVE_MADE"))
                .hasSize(1);
    }

    @Test
    void saysInVietnameseThatAPackageCouldNotBeMade() throws Exception {
        String id = management.order(DIRECTIVE, "Đĩa đầy");
        doThrow(new IllegalStateException("No space left on device"))
                .when(store)
                .keep(any(), any());
        assertThat(Packages.makeDue(application)).isZero();
        doCallRealMethod().when(store).keep(any(), any());

        String page = pages.perform(get("/directives/" + DIRECTIVE + "/archive").with(user("vphu.van-thu")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("Lần lập gần nhất chưa được").doesNotContain("No space left");
        assertThat(catalog.find(id).orElseThrow().lastError()).contains("No space left");
        jdbc.sql("update archive_package set next_attempt_at = now() where id = :id")
                .param("id", id)
                .update();
        assertThat(Packages.makeDue(application)).isEqualTo(1);
    }

    @Test
    void anAdministratorHasAGivenUpPackageMadeAfterAll() throws Exception {
        String id = management.order(DIRECTIVE, "Bàn giao lần hai");
        jdbc.sql("update archive_package set attempts = 9 where id = :id")
                .param("id", id)
                .update();
        doThrow(new IllegalStateException("No space left on device"))
                .when(store)
                .keep(any(), any());
        assertThat(Packages.makeDue(application)).isZero();
        doCallRealMethod().when(store).keep(any(), any());
        assertThat(catalog.find(id).orElseThrow().state()).isEqualTo(PackageState.FAILED);
        assertThat(watch.failed()).isPositive();
        assertThat(operations()).contains("packages-not-made", "No space left", "/operations/packages/" + id);

        pages.perform(post("/operations/packages/{id}/retry", id)
                        .with(user("quantri"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        pages.perform(post("/operations/packages/{id}/retry", id)
                        .with(user("quantri"))
                        .with(csrf()))
                .andExpect(status().isNotFound());

        assertThat(Packages.makeDue(application)).isEqualTo(1);
        assertThat(operations()).doesNotContain("/operations/packages/" + id);
        assertThat(trail.of("archive-package", id)).extracting(ActView::verb).contains("ARCHIVE_RETRIED");
    }

    private String operations() throws Exception {
        return pages.perform(get("/operations").with(user("quantri")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void filesSurveysAndTheRegisterOfModelsAlong() {
        Map<String, byte[]> entries = Packages.read(file);

        assertThat(text(entries, "surveys/khao-sat-1.json"))
                .contains("earlierCounts", "Lấy phiếu hài lòng", "Khu phố 1", "BALLOT_AT_HOME");
        assertThat(text(entries, "models/mo-hinh-1.json")).contains("Ngõ văn minh", "RECOGNISED");
    }

    @Test
    void aMakerWhoseOrderWasTakenOverKeepsNothing() {
        String id = management.order(DIRECTIVE, "Hai máy");
        PackageOrder late = store.takeNext().orElseThrow();
        jdbc.sql("update archive_package set next_attempt_at = now() where id = :id")
                .param("id", id)
                .update();
        store.takeNext().orElseThrow();

        assertThatThrownBy(() -> store.keep(late, new PackageStore.Written(file, 1, "0")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(jdbc.sql("select count(*) from archive_part where package_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
        jdbc.sql("update archive_package set state = 'FAILED' where id = :id")
                .param("id", id)
                .update();
    }

    @Test
    void asksForAReasonAndForADirectiveThatBinds() {
        assertThatThrownBy(() -> management.order(DIRECTIVE, " "))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.field()).isEqualTo("reason"));
        assertThatThrownBy(() -> management.order("ct-24-tinh-uy", "Thử"))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("archive.rule.not-in-force");
    }

    @Test
    void nothingGoesBeforeItsTimeOrWhileItIsHeld() {
        assertThatThrownBy(() -> delete(made.id())).rootCause().hasMessageContaining("chưa hết thời hạn");
        assertThatThrownBy(
                        () -> jdbc.sql("update archive_part set content = ''").update())
                .rootCause()
                .hasMessageContaining("không được sửa");
        assertThatThrownBy(() -> jdbc.sql("delete from archive_part").update())
                .rootCause()
                .hasMessageContaining("không được sửa");
        assertThatThrownBy(() -> jdbc.sql("update archive_package set sha256 = '0' where id = :id")
                        .param("id", made.id())
                        .update())
                .rootCause()
                .hasMessageContaining("không được sửa");

        jdbc.sql("""
                        insert into archive_package (id, directive_id, label, cause, reason, ordered_by, ordered_at, state,
                            next_attempt_at, created_at, record_type, kept_until)
                        values ('cu', 'd-cu', 'Cũ', 'BY_HAND', 'Thử', 'Hệ thống', now(), 'FAILED', now(), now(), 'WORK',
                            current_date - 1)
                        """).update();
        jdbc.sql(
                        "update archive_package set held_reason = 'Thanh tra', held_by = 'Văn thư', held_at = now() where id = 'cu'")
                .update();
        assertThatThrownBy(() -> delete("cu")).rootCause().hasMessageContaining("đang được giữ lại");
        jdbc.sql("update archive_package set held_reason = null, held_by = null, held_at = null where id = 'cu'")
                .update();
        assertThat(delete("cu")).isEqualTo(1);
    }

    private int delete(String id) {
        return jdbc.sql("delete from archive_package where id = :id")
                .param("id", id)
                .update();
    }

    @Test
    void holdsAndLetsGoWithAReason() {
        management.hold(DIRECTIVE, made.id(), true, "Thanh tra");

        assertThat(catalog.find(made.id()).orElseThrow().heldReason()).isEqualTo("Thanh tra");
        assertThatThrownBy(() -> management.hold(DIRECTIVE, made.id(), true, "Nữa"))
                .isInstanceOf(BusinessRuleViolation.class);
        management.hold(DIRECTIVE, made.id(), false, "Xong");
        assertThat(catalog.find(made.id()).orElseThrow().isHeld()).isFalse();
    }

    private Path with(Consumer<Map<String, byte[]>> damage) {
        return Packages.damaged(file, damage);
    }

    private static void finds(Path damaged, String what) {
        Verifier.Answer answer = Verifier.check(damaged);

        assertThat(answer.said()).contains("GÓI KHÔNG NGUYÊN VẸN", what);
        assertThat(answer.code()).isEqualTo(1);
    }

    private static byte[] ending(Map<String, byte[]> entries, String end) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(end))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static String text(Map<String, byte[]> entries, String path) {
        return new String(entries.get(path), StandardCharsets.UTF_8);
    }

    private static void replaceInActs(Map<String, byte[]> entries, String old, String altered) {
        putActs(entries, text(entries, "acts.jsonl").replace(old, altered));
    }

    /** Puts other acts in, and the manifest right for them. */
    private static void putActs(Map<String, byte[]> entries, String acts) {
        byte[] before = entries.get("acts.jsonl");
        byte[] bytes = acts.getBytes(StandardCharsets.UTF_8);
        String manifest = text(entries, "manifest.json")
                .replace(Sha256.of(before), Sha256.of(bytes))
                .replace("\"size\" : " + before.length + ",", "\"size\" : " + bytes.length + ",");
        entries.put("acts.jsonl", bytes);
        entries.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
    }
}
