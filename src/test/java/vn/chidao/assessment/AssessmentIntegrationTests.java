package vn.chidao.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import vn.chidao.access.Access;
import vn.chidao.document.FileSight;
import vn.chidao.organization.OpenWork;
import vn.chidao.review.CriterionResults;
import vn.chidao.workflow.DeadlineMoved;
import vn.chidao.workflow.WorkList.WorkItem;

/** Rounds of assessment as a following-up body of the demo world opens, checks and closes them. */
class AssessmentIntegrationTests extends AssessmentOffice {

    private static final byte[] PDF = "%PDF-1.4 minh chứng".getBytes(UTF_8);

    @Autowired
    private FileSight files;

    @Autowired
    private AssessmentSight sight;

    @Autowired
    private Access access;

    @Test
    void goesFromThePageToTheCriterionSheet() throws Exception {
        String directive = directive("cd-way");
        LocalDate today = clock.today();
        occurrence(directive, "cd-way-1", today.minusDays(30), today.minusDays(31));
        occurrence(directive, "cd-way-2", today.minusDays(20), today.minusDays(10));
        occurrence(directive, "cd-way-3", today.minusDays(9), null);
        occurrence(directive, "cd-way-4", today.plusDays(9), null);
        records(directive, "PUBLICITY", 5);
        assertThat(page(OFFICER, "/directives/" + directive)).contains("/assessments?directive=cd-way");
        assertThat(page(OFFICER, "/assessments/new")).contains("directive=cd-way");
        assertThat(page(OFFICER, "/assessments/new?directive=" + directive))
                .contains("value=\"hnd\"", "value=\"hpn\"", "value=\"mttq\"", "Mức do hệ thống đề xuất")
                .contains("mỗi tổ chức có phiếu tiêu chí");

        MockHttpServletResponse opened = send(OFFICER, "/assessments", fields(directive, "hnd", "hpn"));
        assertThat(opened.getStatus()).as(opened.getContentAsString(UTF_8)).isEqualTo(302);
        String id = String.valueOf(opened.getRedirectedUrl()).replace("/assessments/", "");
        settle();
        WorkItem task = task(id, "hnd");
        assertThat(task.groups()).contains(UNIT, CHIEF);
        assertThat(task.dueOn()).isEqualTo(today.plusDays(10));
        assertThat(page(UNIT, "/tasks/" + task.taskId()))
                .contains("Nhiệm vụ hoàn thành đúng hạn: 1/3", "3,33", "Số việc đã ghi nhận: 5/12", "4,16");
        String sheet = sheetPath(id, "hnd");
        assertThat(page(UNIT, sheet)).contains(">1/3<", ">3,33<", "Tính đến hôm nay".toLowerCase());
        assertThat(page(UNIT, sheet + "/criteria/4"))
                .contains("cd-way-1), xong ngày", "cd-way-3), chưa xong")
                .contains("occurrence=cd-way-1#opened", "1/3, đề xuất 3,33/10 điểm")
                .doesNotContain("cd-way-4");

        Map<String, Object> values = scores(id, "hnd", null, "reason", "Đã làm, Bà Nguyễn Thị Riêng chủ trì");
        values.put("bonus", "2");
        values.put("bonusReason", "Ông Trần Văn Tên hiến đất");
        act(UNIT, task, values);
        WorkItem approve = task(id, "hnd");
        assertThat(approve.groups()).contains(CHIEF).doesNotContain(UNIT);
        refusedAt("reason", () -> act(CHIEF, approve, Map.of("decision", "SEND_BACK")));
        act(CHIEF, approve, Map.of("decision", "SUBMIT"));
        WorkItem check = task(id, "hnd");
        assertThat(check.groups()).contains(OFFICER, CHECKER);
        assertThat(check.dueOn()).isEqualTo(today.plusDays(20));
        assertThat(page(OFFICER, "/tasks/" + check.taskId())).contains("Ông Trần Văn Tên hiến đất", "1/3");

        Map<String, Object> returned = scores(id, "hnd", null, "note", "");
        returned.put("decision", "RETURN");
        row(returned, 4).put("note", "Thiếu biên bản quý II");
        act(OFFICER, check, returned);
        assertThat(page(UNIT, "/tasks/" + task(id, "hnd").taskId()))
                .contains("Cần sửa: Thiếu biên bản quý II", "hiến đất");
        assertThat(page(UNIT, sheet)).contains("Thiếu biên bản quý II", "Cần bổ sung");
        act(UNIT, task(id, "hnd"), values);
        act(CHIEF, task(id, "hnd"), Map.of("decision", "SUBMIT"));
        Map<String, Object> accepted = scores(id, "hnd", null, "note", "");
        accepted.put("decision", "ACCEPT");
        accepted.put("bonus", "1,5");
        WorkItem last = task(id, "hnd");
        refusedAt("bonusNote", () -> act(CHECKER, last, accepted));
        accepted.put("bonusNote", "Theo hồ sơ");
        row(accepted, 0).put("points", "8");
        refusedAt("scores[0].note", () -> act(CHECKER, last, accepted));
        row(accepted, 0).put("note", "Có kế hoạch kèm theo");
        act(CHECKER, last, accepted);

        SheetRow result = sheet(id, "hnd");
        assertThat(result.status()).isEqualTo(ScoringStatus.ACCEPTED);
        assertThat(result.total()).isEqualByComparingTo("16.99");
        assertThat(result.grade()).isEqualTo("Không hoàn thành nhiệm vụ");
        assertThat(verbsOf("hnd")).contains("ASSESSMENT_SCORED", "ASSESSMENT_SUBMITTED");
        assertThat(verbsOf("bdv-hu"))
                .contains("ASSESSMENT_OPENED", "ASSESSMENT_REVISION_REQUESTED", "ASSESSMENT_ACCEPTED");
        seenByWhomItShould(id, sheet);
        closed(id);
        handedOut(id, sheet);
    }

    private void seenByWhomItShould(String id, String sheet) throws Exception {
        assertThat(page(OFFICER, "/assessments/" + id)).contains(">16,99<", "1/2 tổ chức");
        assertThat(page(OTHER, "/assessments/" + id)).contains("Phụ nữ").doesNotContain(">16,99<", "Nông dân huyện");
        assertThat(status(OTHER, sheet)).isEqualTo(404);
        assertThat(status("ldld.chuyen-vien", "/assessments/" + id)).isEqualTo(404);
        assertThat(page("ldld.chuyen-vien", "/assessments")).doesNotContain(id);
        assertThat(status(OTHER, "/assessments/" + id + "/results.xlsx")).isEqualTo(403);
        assertThat(page(UNIT, sheet)).contains(">16,99<").doesNotContain("(hạng");
    }

    private void closed(String id) throws Exception {
        String version = String.valueOf(catalog.require(id).version());
        assertThat(send(UNIT, "/assessments/" + id + "/close", "version", version, "reason", "x")
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletResponse silent =
                send(OFFICER, "/assessments/" + id + "/close", "version", version, "reason", " ");
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(silent.getContentAsString(UTF_8)).contains("Còn 1 tổ chức chưa có kết quả: hãy nêu lý do");
        assertThat(send(OFFICER, "/assessments/" + id + "/close", "version", version, "reason", "Đang kiện toàn")
                        .getStatus())
                .isEqualTo(302);
        settle();
        MockHttpServletResponse late =
                send(CHECKER, "/assessments/" + id + "/close", "version", version, "reason", "Tôi cũng vậy");
        assertThat(late.getStatus()).as("somebody was faster").isEqualTo(409);
        assertThat(tasks(id, "hpn")).as("nobody is asked any longer").isEmpty();
        assertThat(page(OTHER, "/assessments/" + id)).contains(">16,99<", "Nông dân huyện", "Không có kết quả");
        assertThat(sheet(id, "hpn").status()).isEqualTo(ScoringStatus.MISSING);
    }

    private void handedOut(String id, String sheet) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(bytes(UNIT, sheet + "/criterion-sheet.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("PHIẾU TIÊU CHÍ", "Nông dân", "cd-way", "Tổng điểm: 16,99", "3,33")
                    .doesNotContain("DỰ THẢO");
        }
        String said = docx(UNIT, sheet + "/criterion-sheet.docx");
        assertThat(said).contains("Số liệu làm căn cứ", "không dùng để chấm điểm cá nhân");
        List<String> people =
                jdbc.sql("select name from person").query(String.class).list();
        assertThat(people).hasSizeGreaterThan(10);
        assertThat(said)
                .as("nothing personal is on it, whatever was typed")
                .doesNotContain(people.toArray(String[]::new))
                .doesNotContain(
                        "Nguyễn Thị Riêng", "Trần Văn Tên", UNIT, CHIEF, OFFICER, CHECKER, "Có kế hoạch kèm theo");
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(bytes(OTHER, "/assessments/" + id + "/results.xlsx")))) {
            List<Row> rows = read.getFirstSheet().read();
            assertThat(rows.get(2).getCellText(0)).isEqualTo("1");
            assertThat(rows.get(2).getCellText(5)).isEqualTo("16,99");
            assertThat(rows.get(3).getCellText(2)).isEqualTo("Không có kết quả");
        }
    }

    private String docx(String account, String path) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(account, path)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), UTF_8)
                            .replaceAll("</w:p>", " ")
                            .replaceAll("<[^>]+>", "")
                            .replaceAll("\\s+", " ");
                }
            }
        }
        throw new IOException("no text");
    }

    private String[] fields(String directive, String... units) {
        List<String> fields = new ArrayList<>(List.of(
                "directive",
                directive,
                "set",
                "CAMPAIGN_YEAR",
                "year",
                String.valueOf(clock.today().getYear()),
                "selfDueOn",
                clock.today().plusDays(10).toString(),
                "checkDueOn",
                clock.today().plusDays(20).toString(),
                "rankingPublic",
                "true"));
        for (String unit : units) {
            fields.addAll(List.of("units", unit));
        }
        return fields.toArray(String[]::new);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Map<String, Object> values, int at) {
        return (Map<String, Object>) ((List<?>) values.get("scores")).get(at);
    }

    @Test
    void standsOnThePageOfTheReview() throws Exception {
        String directive = directive("cd-review");
        int year = clock.today().getYear();
        jdbc.sql("""
                        insert into review (id, kind, directive_id, unit_id, acting_unit_id, concluding_unit_id, period_label,
                            period_from, period_to, due_on, status, version)
                        values (:id, 'YEARLY', :id, 'bdv-hu', 'bdv-hu', 'hu', 'năm', :from, :to, :to, 'OPEN', 0)
                        """)
                .param("id", directive)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .update();
        assertThat(page(OFFICER, "/reviews/" + directive)).doesNotContain("Kết quả chấm điểm theo tiêu chí");
        String id = open(directive, "hnd", "hpn");
        accepted(id, "hnd", "5");
        String sheet = sheetPath(id, "hnd");

        assertThat(page(OFFICER, "/reviews/" + directive))
                .contains("Kết quả chấm điểm theo tiêu chí, năm " + year, "đợt chấm điểm chưa kết thúc", ">55<")
                .contains("href=\"" + sheet + "\"", "Hoàn thành nhiệm vụ", "Chưa có kết quả", sheetPath(id, "hpn"));
        as(OFFICER, () -> assessments.close(id, catalog.require(id).version(), "Không gửi"));
        settle();
        assertThat(page(OFFICER, "/reviews/" + directive)).doesNotContain("đợt chấm điểm chưa kết thúc");
        ReviewedResults results = new ReviewedResults(catalog, sight, marks);
        assertThat(results.within(access.of(OTHER), directive, LocalDate.of(year, 6, 1), LocalDate.of(year, 6, 2)))
                .singleElement()
                .satisfies(round -> assertThat(round.results())
                        .extracting(CriterionResults.Result::href)
                        .as("the ranking is public, the sheet of another is not")
                        .containsExactlyInAnyOrder(null, sheetPath(id, "hpn")));
        assertThat(results.within(
                        access.of(OTHER), directive, LocalDate.of(year + 1, 1, 1), LocalDate.of(year + 1, 6, 2)))
                .as("another year")
                .isEmpty();
        assertThat(results.within(
                        access.of("ldld.chuyen-vien"), directive, LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 2)))
                .as("who has no sheet in it")
                .isEmpty();
    }

    @Test
    void asksAnewWhereAnAcceptedSheetIsOpenedAgain() throws Exception {
        String directive = directive("cd-again");
        String id = open(directive, "hnd", "hpn");
        accepted(id, "hnd", "5");
        accepted(id, "hpn", "4");
        String path = sheetPath(id, "hnd");
        assertThat(page(CHECKER, path)).contains("/reopen\"");
        assertThat(page(UNIT, path)).doesNotContain("/reopen\"");
        assertThat(send(UNIT, path + "/reopen", "seen", "0", "reason", "x").getStatus())
                .isEqualTo(403);
        MockHttpServletResponse silent = send(CHECKER, path + "/reopen", "seen", "0", "reason", " ");
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(silent.getContentAsString(UTF_8)).contains("Hãy nêu lý do.");
        assertThat(sheet(id, "hnd").status()).isEqualTo(ScoringStatus.ACCEPTED);

        assertThat(send(CHECKER, path + "/reopen", "seen", "0", "reason", "Số liệu quý IV ghi trùng")
                        .getStatus())
                .isEqualTo(302);
        settle();
        SheetRow open = sheet(id, "hnd");
        assertThat(open.status()).isEqualTo(ScoringStatus.REVISION_REQUESTED);
        assertThat(open.total()).isNull();
        assertThat(open.dueOn()).isAfterOrEqualTo(clock.today().plusDays(10));
        assertThat(sheet(id, "hpn").rank()).as("the others move up").isEqualTo(1);
        assertThat(page(OFFICER, "/assessments/" + id)).contains("1/2 tổ chức");
        WorkItem task = task(id, "hnd");
        assertThat(task.groups()).contains(UNIT, CHIEF);
        assertThat(page(UNIT, "/tasks/" + task.taskId())).contains("Số liệu quý IV ghi trùng");
        assertThat(jdbc.sql("select count(*) from mail_message where path like :path")
                        .param("path", "%" + task.taskId() + "%")
                        .query(Integer.class)
                        .single())
                .as("whoever is asked gets mail")
                .isPositive();
        assertThat(jdbc.sql("select summary from act where verb = 'ASSESSMENT_REOPENED' and subject_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .contains("Hội Nông dân", "55", "Hoàn thành nhiệm vụ", "Số liệu quý IV ghi trùng");
        MockHttpServletResponse late = send(OFFICER, path + "/reopen", "seen", "0", "reason", "Tôi nữa");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(transfer.openWorkOf("hnd")).extracting(OpenWork::key).contains("assessment:" + id);

        accepted(id, "hnd", "3");
        SheetRow anew = sheet(id, "hnd");
        assertThat(anew.total()).isEqualByComparingTo("33");
        assertThat(anew.rank()).isEqualTo(2);
        assertThat(send(OFFICER, path + "/reopen", "seen", "0", "reason", "Muộn")
                        .getStatus())
                .as("it has been accepted anew since")
                .isEqualTo(409);
        as(OFFICER, () -> assessments.close(id, catalog.require(id).version(), null));
        settle();
        assertThat(page(CHECKER, path)).doesNotContain("/reopen\"");
        assertThat(send(CHECKER, path + "/reopen", "seen", "1", "reason", "Muộn")
                        .getStatus())
                .isEqualTo(422);
        assertThat(sheet(id, "hnd").total()).isEqualByComparingTo("33");
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        String directive = directive("cd-wrong");
        String[] wrong = fields(directive, "hnd");
        wrong[7] = "mai";
        MockHttpServletResponse refused = send(OFFICER, "/assessments", wrong);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8)).contains("Hãy ghi ngày.");
        wrong = fields(directive);
        assertThat(send(OFFICER, "/assessments", wrong).getContentAsString(UTF_8))
                .contains("Hãy chọn ít nhất một tổ chức.");
        assertThat(send(OFFICER, "/assessments", fields(directive, "ldld")).getContentAsString(UTF_8))
                .contains("không có nhiệm vụ theo văn bản này");
        assertThat(send(UNIT, "/assessments", fields(directive, "hnd")).getStatus())
                .isEqualTo(403);
        jdbc.sql("update directive set follow_up_unit_id = 'mttq' where id = :id")
                .param("id", directive)
                .update();
        assertThat(page("mttq.chuyen-vien", "/assessments/new?directive=" + directive))
                .as("nobody checks its own sheet")
                .contains("value=\"hnd\"")
                .doesNotContain("value=\"mttq\"");
        MockHttpServletResponse itself = send("mttq.chuyen-vien", "/assessments", fields(directive, "hnd", "mttq"));
        assertThat(itself.getStatus()).isEqualTo(422);
        assertThat(itself.getContentAsString(UTF_8)).contains("không tự thẩm định phiếu của mình");
        jdbc.sql("update directive set follow_up_unit_id = 'bdv-hu' where id = :id")
                .param("id", directive)
                .update();
        assertThat(send(OFFICER, "/assessments", fields("<script>", "hnd")).getStatus())
                .isEqualTo(404);

        String id = open(directive, "hnd");
        assertThat(send(OFFICER, "/assessments", fields(directive, "hpn")).getContentAsString(UTF_8))
                .contains("Đã có đợt chấm điểm năm");
        Map<String, Object> high = scores(id, "hnd", null, "reason", "Đã làm");
        row(high, 3).put("points", "15,01");
        refusedAt("scores[3].points", () -> act(UNIT, task(id, "hnd"), high));
        Map<String, Object> silent = scores(id, "hnd", "1", "reason", "");
        refusedAt("scores[0].reason", () -> act(UNIT, task(id, "hnd"), silent));
        Map<String, Object> twice = scores(id, "hnd", null, "reason", "Đã làm");
        row(twice, 3).put("criterion", "2");
        refusedAt("scores[3].criterion", () -> act(UNIT, task(id, "hnd"), twice));
        List<String> typed = new ArrayList<>();
        for (int at = 0; at < CRITERIA; at++) {
            String stem = "scores[" + at + "].";
            row(high, at).forEach((key, value) -> typed.addAll(List.of(stem + key, String.valueOf(value))));
        }
        MockHttpServletResponse page = send(UNIT, "/tasks/" + task(id, "hnd").taskId(), typed.toArray(String[]::new));
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString(UTF_8)).contains("Điểm từ 0 đến 15, nhiều nhất hai chữ số lẻ.", "15,01");
        withdraw(id);
        assertThat(tasks(id, "hnd")).isEmpty();
        assertThat(open(directive, "hnd")).as("given up, it may be opened anew").isNotEqualTo(id);
    }

    @Test
    void evidenceIsPutBesideAScoreUntilTheSheetIsSent() throws Exception {
        String directive = directive("cd-proof");
        String id = open(directive, "hnd", "hpn");
        String path = sheetPath(id, "hnd") + "/evidence";
        MockHttpServletResponse bad = send(
                UNIT, path, "criterion", "0", "kind", "REPORT", "caption", "Báo cáo", "href", "javascript:alert(1)");
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(bad.getContentAsString(UTF_8)).contains("javascript:alert(1)", "Hãy ghi địa chỉ trang");
        for (String wrong : List.of("//evil.example", "/\\evil.example", "")) {
            assertThat(send(UNIT, path, "criterion", "0", "kind", "REPORT", "caption", "a", "href", wrong)
                            .getStatus())
                    .as(wrong)
                    .isEqualTo(422);
        }
        assertThat(send(UNIT, path, "criterion", "99", "kind", "REPORT", "caption", "a", "href", "/reports")
                        .getContentAsString(UTF_8))
                .contains("Hãy chọn tiêu chí.");
        assertThat(send(UNIT, path, "criterion", "0", "kind", "VIDEO", "caption", "Phim", "href", "https://vtv.vn/a")
                        .getStatus())
                .isEqualTo(302);
        assertThat(mvc.perform(multipart(path)
                                .file(new MockMultipartFile("file", "bb.pdf", "application/pdf", PDF))
                                .param("criterion", "1")
                                .param("kind", "MINUTES")
                                .param("caption", "Biên bản họp")
                                .with(user(UNIT))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(OTHER, path, "criterion", "0", "kind", "REPORT", "caption", "a", "href", "/x")
                        .getStatus())
                .isEqualTo(404);
        String file = jdbc.sql("select file_id from assessment_evidence where file_id is not null")
                .query(String.class)
                .single();
        assertThat(files.mayRead(OFFICER, file)).isTrue();
        assertThat(files.mayRead(UNIT, file)).isTrue();
        assertThat(files.mayRead(OTHER, file)).isFalse();
        assertThat(page(OFFICER, sheetPath(id, "hnd")))
                .contains("Biên bản họp", "https://vtv.vn/a")
                .doesNotContain("data-test=\"evidence\"");

        act(UNIT, task(id, "hnd"), scores(id, "hnd", null, "reason", "Đã làm"));
        act(CHIEF, task(id, "hnd"), Map.of("decision", "SUBMIT"));
        String piece = jdbc.sql("select id from assessment_evidence where file_id is not null")
                .query(String.class)
                .single();
        assertThat(send(UNIT, path + "/" + piece + "/remove").getStatus()).isEqualTo(422);
        assertThat(page(OFFICER, "/tasks/" + task(id, "hnd").taskId())).contains("1 minh chứng");
    }

    @Test
    void ofTwoWhoDecideOnAMarkTheSecondLearnsOfTheFirst() throws Exception {
        String directive = directive("cd-mark");
        String here = "/assessments/marks";
        assertThat(marks.of(directive)).singleElement().satisfies(mark -> {
            assertThat(mark.code()).isEqualTo("4b");
            assertThat(mark.isCriterion()).as("its words say so").isTrue();
        });
        String[] clear = {"directive", directive, "obligation", directive + "-4b", "criterion", "false", "seen", "0"};
        assertThat(send(UNIT, here, clear).getStatus()).isEqualTo(403);
        assertThat(send(OFFICER, here, clear).getStatus()).isEqualTo(302);
        assertThat(send(CHECKER, here, clear).getStatus()).isEqualTo(409);
        assertThat(marks.makesCriterion(directive)).isFalse();
        assertThat(page(UNIT, here + "?directive=" + directive))
                .contains("không có phiếu tiêu chí")
                .doesNotContain("<button class=\"btn btn-quiet\" type=\"submit\" aria-label=\"Đánh dấu");
        String id = open(directive, "hnd");
        assertThat(status(UNIT, sheetPath(id, "hnd") + "/criterion-sheet.pdf")).isEqualTo(404);
        clear[5] = "true";
        clear[7] = "1";
        assertThat(send(CHECKER, here, clear).getStatus()).isEqualTo(302);
        try (PDDocument pdf = Loader.loadPDF(bytes(UNIT, sheetPath(id, "hnd") + "/criterion-sheet.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Chưa có kết quả")
                    .containsIgnoringCase("dự thảo");
        }
        assertThat(verbsOf("bdv-hu")).contains("ASSESSMENT_CRITERION_UNMARKED", "ASSESSMENT_CRITERION_MARKED");
    }

    @Test
    void tiesAreTiesAndTheYearBeforeStandsBeside() throws Exception {
        String directive = directive("cd-rank");
        String before = open(directive, "hnd", "hpn");
        accepted(before, "hnd", "4");
        accepted(before, "hpn", "4");
        assertThat(catalog.require(before).sheets()).extracting(SheetRow::rank).containsExactly(1, 1);
        as(OFFICER, () -> assessments.close(before, catalog.require(before).version(), null));
        settle();
        jdbc.sql("update assessment_round set period_from = period_from - interval '1 year',"
                        + " period_to = period_to - interval '1 year' where id = :id")
                .param("id", before)
                .update();

        String now = open(directive, "hnd", "hpn", "mttq");
        accepted(now, "hnd", "5");
        accepted(now, "hpn", "3,5");
        SheetRow first = sheet(now, "hnd");
        assertThat(first.rank()).isEqualTo(1);
        assertThat(first.change()).isEqualByComparingTo("11");
        assertThat(sheet(now, "hpn").change()).isEqualByComparingTo("-5.5");
        assertThat(sheet(now, "mttq").rank()).isNull();
        assertThat(page(OFFICER, "/assessments/" + now)).contains("+11", "-5,5", ">44<");
        jdbc.sql("update assessment_criterion set most = 9 where round_id = :id and position = 0")
                .param("id", before)
                .update();
        assertThat(sheet(now, "hnd").change()).as("by other criteria").isNull();
        assertThat(page(OFFICER, "/assessments/" + now)).contains("khác bộ tiêu chí");
    }

    @Test
    void whoeverTakesOverGoesOnWithSheetsAndRounds() throws Exception {
        String directive = directive("cd-merge");
        String id = open(directive, "hnd", "hpn");
        act(UNIT, task(id, "hnd"), scores(id, "hnd", null, "reason", "Đã làm"));
        assertThat(transfer.openWorkOf("hnd")).extracting(OpenWork::key).contains("assessment:" + id);
        handOver("hnd", "hpn");
        assertThat(task(id, "hnd").groups()).contains(OTHER_CHIEF).doesNotContain(CHIEF);
        act(OTHER_CHIEF, task(id, "hnd"), Map.of("decision", "SUBMIT"));
        assertThat(sheet(id, "hnd").unitName()).contains("Nông dân", "Phụ nữ");

        handOver("bdv-hu", "vphu");
        assertThat(task(id, "hnd").groups()).contains("vphu.chuyen-vien").doesNotContain(OFFICER);
        assertThat(page("vphu.chuyen-vien", "/assessments/" + id)).contains("data-test=\"close\"");
        assertThat(page(OFFICER, "/assessments")).doesNotContain(id);
        assertThat(verbsOf("vphu")).contains("ASSESSMENT_MOVED");
        Map<String, Object> checked = scores(id, "hnd", null, "note", "");
        checked.put("decision", "ACCEPT");
        act("vphu.chuyen-vien", task(id, "hnd"), checked);
        assertThat(sheet(id, "hnd").status()).isEqualTo(ScoringStatus.ACCEPTED);
    }

    @Test
    void moreTimeMovesTheDayOfTheSheet() {
        String id = open(directive("cd-time"), "hnd");
        SheetRow row = sheet(id, "hnd");
        LocalDate later = row.dueOn().plusDays(5);
        transaction.executeWithoutResult(status -> assessments.on(new DeadlineMoved(
                "t", "Việc", "AssessmentScoring", row.id(), "Việc", null, "hnd", row.dueOn(), later, "Mưa lũ")));
        assertThat(sheet(id, "hnd").dueOn()).isEqualTo(later);
    }

    @Test
    void tenThousandRowsAreCountedKeptAndShownByPage() throws Exception {
        String directive = directive("cd-many");
        records(directive, "PUBLICITY", 10_000);
        String id = open(directive, "hnd");
        String rows = sheetPath(id, "hnd") + "/criteria/1";
        assertThat(page(UNIT, rows)).contains("10.000 dòng", "10.000/12, đề xuất 10/10 điểm", "Trang 1/100");
        long begun = System.nanoTime();
        act(UNIT, task(id, "hnd"), scores(id, "hnd", null, "reason", "Đã làm"));
        assertThat((System.nanoTime() - begun) / 1_000_000_000L).isLessThan(20);
        records(directive, "MEETING", 1);
        assertThat(page(UNIT, rows + "?page=99")).contains("10.000 dòng", "Trang 100/100");
        assertThat(page(UNIT, sheetPath(id, "hnd") + "/criteria/2"))
                .as("what was recorded after the sheet was scored is none of it")
                .contains("0 dòng");
    }
}
