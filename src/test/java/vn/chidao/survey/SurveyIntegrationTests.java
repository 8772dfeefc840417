package vn.chidao.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.chidao.obligation.RecordView;
import vn.chidao.organization.OpenWork;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.testing.AtOnce;
import vn.chidao.workflow.DeadlineMoved;
import vn.chidao.workflow.WorkList.WorkItem;

/** Surveys as the Fronts of the demo world open, count and conclude them. */
class SurveyIntegrationTests extends SurveyOffice {

    @Test
    void goesFromThePageToTheRecordOfTheObligation() throws Exception {
        String obligation = obligation("ks-open");
        String chosen = page(OFFICER, "/surveys/new?kind=NTM_COMMUNE&place=ubnd-tan-khai&opensOn=" + clock.today());
        assertThat(chosen)
                .contains(
                        "78/HD-MTTW-BTT",
                        "value=\"70\"",
                        "Mẫu gợi ý, sửa được",
                        "Ấp 1, xã Tân Khai",
                        "20 ngày làm việc")
                .contains("ks-open");
        MockHttpServletResponse created = send(OFFICER, "/surveys", fields(obligation, "70", ""));
        assertThat(created.getStatus()).as(created.getContentAsString(UTF_8)).isEqualTo(302);
        String id = String.valueOf(created.getRedirectedUrl()).replace("/surveys/", "");
        settle();
        SurveyView opened = catalog.require(id);
        assertThat(opened.dueOn()).isEqualTo(workingDays.of("mttq").plus(clock.today(), 20));
        assertThat(opened.tallies()).extracting(TallyView::enteringUnitId).containsOnly("mttq-tan-khai");
        WorkItem task = tallyTask(id, 0);
        assertThat(task.groups()).contains(COMMUNE);
        assertThat(task.dueOn()).isEqualTo(opened.dueOn());
        assertThat(page(COMMUNE, "/tasks/" + task.taskId()))
                .contains("Hài lòng chung với kết quả xây dựng nông thôn mới", "Ấp 1, xã Tân Khai")
                .doesNotContain("ks-open");

        String minutes = stored(COMMUNE);
        Map<String, Object> entry = entry(opened, 100, 80, 72);
        entry.put("minutes", minutes);
        act(COMMUNE, task, entry);
        assertThat(files.mayRead(OFFICER, minutes)).isTrue();
        assertThat(files.mayRead("mttq-minh-duc.chu-tich", minutes)).isFalse();
        act(OFFICER, tallyTask(id, 0), Map.of("decision", "RETURN", "reason", "Số hộ chưa đúng"));
        assertThat(page(COMMUNE, "/tasks/" + tallyTask(id, 0).taskId())).contains("Số hộ chưa đúng", "value=\"72\"");
        act(COMMUNE, tallyTask(id, 0), entry(opened, 90, 80, 72));
        act(OFFICER, tallyTask(id, 0), ACCEPT);
        assertThat(conclusion(id)).as("one is still missing").isEmpty();
        act(COMMUNE, tallyTask(id, 1), entry(opened, 110, 60, 49));
        act(OFFICER, tallyTask(id, 1), ACCEPT);

        WorkItem conclude = conclusion(id).get(0);
        assertThat(conclude.groups()).contains(LEADER).doesNotContain(OFFICER);
        assertThat(page(LEADER, "/tasks/" + conclude.taskId())).contains("140/200 = 70 %", "121/140 = 86,42 %");
        refusedAt("outcome", () -> act(LEADER, conclude, Map.of("outcome", "NOT_SATISFIED")));
        act(LEADER, conclude, Map.of("outcome", "SATISFIED", "opinion", "Đề nghị công khai"));

        SurveyView concluded = catalog.require(id);
        assertThat(concluded.outcome()).isEqualTo(SurveyOutcome.SATISFIED);
        assertThat(obligations.recordsOf(obligation)).singleElement().satisfies(record -> {
            assertThat(record.id()).isEqualTo(concluded.recordId());
            assertThat(record.unitId()).isEqualTo("mttq");
            assertThat(figure(record)).isEqualTo("C508 121/140 phiếu");
        });
        assertThat(page(OFFICER, "/obligations/" + obligation + "/records"))
                .as("86,428… % in words and in the figure alike")
                .contains("121/140 phiếu thu về hài lòng, đạt 86,42 %", "121/140 phiếu (86,42 %)")
                .doesNotContain("86,43");
        assertThat(page(OFFICER, "/surveys/" + id))
                .contains("Người dân hài lòng", "140/200 = 70 %", "Kết quả đã ghi vào nhiệm vụ", "Đề nghị công khai");
        assertThat(page(
                        COMMUNE,
                        "/surveys/" + id + "/tallies/"
                                + concluded.tallies().get(0).id()))
                .contains("88,88 %")
                .doesNotContain("data-test=\"reopen\"");
        assertThat(verbsOf("mttq")).contains("SURVEY_OPENED", "SURVEY_TALLY_RETURNED", "SURVEY_CONCLUDED");
        assertThat(verbsOf("mttq-tan-khai")).contains("SURVEY_TALLY_ENTERED");
        papersSayTheSame(id);
    }

    private static String figure(RecordView record) {
        var figure = record.figure();
        return figure == null
                ? "none"
                : figure.code() + " " + plain(figure.value()) + "/" + plain(figure.base()) + " " + figure.unit();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "?" : number.toPlainString();
    }

    private void papersSayTheSame(String id) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(bytes(LEADER, "/surveys/" + id + "/summary.pdf"))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "Tổng hợp kết quả lấy ý kiến",
                            "Ấp 1, xã Tân Khai",
                            "140 phiếu thu về trên 200 hộ, đạt 70 %")
                    .contains("Kết luận: Người dân hài lòng");
        }
        assertThat(bytes(LEADER, "/surveys/" + id + "/summary.docx")).startsWith('P', 'K');
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(bytes(LEADER, "/surveys/" + id + "/tallies.xlsx")))) {
            List<Row> rows = read.getFirstSheet().read();
            assertThat(rows.get(2).getCellText(0)).isEqualTo("Ấp 1, xã Tân Khai");
            assertThat(rows.get(2).getCellText(4)).isEqualTo("90");
            assertThat(rows.get(4).getCellText(0)).isEqualTo("Tổng");
            assertThat(rows.get(4).getCellText(4)).isEqualTo("200");
            assertThat(rows.get(4).getCellText(6)).isEqualTo("140");
            assertThat(rows.get(4).getCellText(8)).isEqualTo("70");
        }
    }

    @Test
    void saysAtTheCellWhatDoesNotAddUpAndKeepsWhatWasTyped() throws Exception {
        String id = open("ubnd-minh-duc");
        SurveyView survey = catalog.require(id);
        Map<String, Object> wrong = entry(survey, 100, 80, 72);
        row(wrong, 1).put("unsatisfied", 9);
        String minhDuc = "mttq-minh-duc.chu-tich";
        refusedAt("answers[1].satisfied", () -> act(minhDuc, tallyTask(id, 0), wrong));
        Map<String, Object> many = entry(survey, 100, 80, 72);
        many.put("ballotsIssued", 101);
        refusedAt("ballotsIssued", () -> act(minhDuc, tallyTask(id, 0), many));
        Map<String, Object> twice = entry(survey, 100, 80, 72);
        row(twice, 1).put("question", "0");
        refusedAt("answers[1].question", () -> act(minhDuc, tallyTask(id, 0), twice));
        Map<String, Object> few = entry(survey, 100, 80, 72);
        ((List<?>) few.get("answers")).remove(0);
        refusedAt("answers", () -> act(minhDuc, tallyTask(id, 0), few));

        List<String> fields = new ArrayList<>();
        wrong.forEach((key, value) -> {
            if (!key.equals("answers")) {
                fields.addAll(List.of(key, value.toString()));
            }
        });
        for (int at = 0; at < survey.questions().size(); at++) {
            String stem = "answers[" + at + "].";
            row(wrong, at).forEach((key, value) -> fields.addAll(List.of(stem + key, value.toString())));
        }
        MockHttpServletResponse page =
                send(minhDuc, "/tasks/" + tallyTask(id, 0).taskId(), fields.toArray(String[]::new));
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString(UTF_8))
                .contains(
                        "Hài lòng 72 + chưa hài lòng 9 + không ý kiến 0 + không hợp lệ 0 = 81, phải bằng 80 phiếu thu về.")
                .contains("value=\"100\"", "value=\"9\"");
        giveUp(id);
    }

    @Test
    void theTermsOfTheDayAreFrozenAndOthersNeedAReason() throws Exception {
        MockHttpServletResponse refused =
                send(OFFICER, "/surveys", fieldsAt("ubnd-an-khuong", "kdc-an-khuong-1", "", "75,5", ""));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8))
                .contains("Mức khác với quy định thì phải nêu lý do.", "value=\"75,5\"", "Câu hỏi sửa tay");
        assertThat(send(OFFICER, "/surveys", fieldsAt("ubnd-an-khuong", "kdc-an-khuong-1", "", "nhiều", ""))
                        .getContentAsString(UTF_8))
                .contains("Hãy ghi phần trăm", "value=\"nhiều\"");

        MockHttpServletResponse opened = send(
                OFFICER, "/surveys", fieldsAt("ubnd-an-khuong", "kdc-an-khuong-1", "", "75,5", "Hướng dẫn của tỉnh"));
        assertThat(opened.getStatus()).isEqualTo(302);
        String id = String.valueOf(opened.getRedirectedUrl()).replace("/surveys/", "");
        assertThat(catalog.require(id).terms().floor()).isEqualByComparingTo("75.5");
        assertThat(catalog.require(id).tallies()).hasSize(1);
        assertThat(page(OFFICER, "/surveys/" + id))
                .contains("Tham gia tối thiểu 75,5 %", "Hướng dẫn của tỉnh", "Còn thiếu 1 khu dân cư");
        assertThat(send(OFFICER, "/surveys", fieldsAt("ubnd-an-khuong", "kdc-an-khuong-2", "", "70", ""))
                        .getContentAsString(UTF_8))
                .contains("Đang có một đợt lấy ý kiến");
        settle();
        giveUp(id);
    }

    @Test
    void aChoiceChangedAfterTheTermsWereTakenIsNoticedAndNothingTypedIsLost() throws Exception {
        String[] typed = fieldsAt("ubnd-minh-duc", "kdc-minh-duc-1", "", "75,5", "Lời của tôi");
        Map<String, String> changes = Map.of(
                "place", "ubnd-an-khuong",
                "kind", "URBAN_COMMUNE",
                "opensOn", clock.today().plusDays(1).toString());
        for (Map.Entry<String, String> change : changes.entrySet()) {
            MockHttpServletResponse noticed =
                    send(OFFICER, "/surveys", with(typed, change.getKey(), change.getValue()));
            assertThat(noticed.getStatus()).as(change.getKey()).isEqualTo(422);
            assertThat(noticed.getContentAsString(UTF_8))
                    .contains("Chưa mở đợt: nơi, loại công nhận hoặc ngày mở đã đổi")
                    .contains("value=\"75,5\"", "Lời của tôi", "Câu hỏi sửa tay");
        }
        assertThat(openIn("ubnd-minh-duc") + openIn("ubnd-an-khuong")).isZero();

        String[] elsewhere = with(typed, "place", "ubnd-an-khuong");
        String beside = send(OFFICER, "/surveys", elsewhere).getContentAsString(UTF_8);
        assertThat(beside)
                .contains("Mức theo lựa chọn mới: 70", "kdc-an-khuong-1")
                .doesNotContain("kdc-minh-duc-1");
        String suggested =
                send(OFFICER, "/surveys", with(elsewhere, "action", "suggest")).getContentAsString(UTF_8);
        assertThat(suggested)
                .contains("value=\"70\"", "Lời của tôi", "kdc-an-khuong-1")
                .doesNotContain("Câu hỏi sửa tay", "Chưa mở đợt");
        assertThat(send(OFFICER, "/surveys", with(elsewhere, "opensOn", "hôm nay"))
                        .getContentAsString(UTF_8))
                .contains("value=\"hôm nay\"", "Câu hỏi sửa tay");

        String[] lookedAt = with(with(elsewhere, "taken", takenIn(beside)), "areas", "kdc-an-khuong-1");
        assertThat(send(OFFICER, "/surveys", lookedAt).getStatus())
                .as("once it has been said, what stands there is meant")
                .isEqualTo(302);
        settle();
        openIds("ubnd-an-khuong").forEach(this::giveUp);
        String first = page(OFFICER, "/surveys/new");
        assertThat(first.substring(first.indexOf("data-test=\"open\"")))
                .as("nothing secret goes into an address")
                .startsWith("data-test=\"open\" method=\"get\"")
                .doesNotContain("_csrf");
    }

    private static String[] with(String[] fields, String name, String value) {
        List<String> changed = new ArrayList<>(List.of(fields));
        int at = changed.indexOf(name);
        if (at < 0) {
            changed.addAll(List.of(name, value));
        } else {
            changed.set(at + 1, value);
        }
        return changed.toArray(String[]::new);
    }

    private static String takenIn(String page) {
        return page.replaceAll("(?s).*name=\"taken\" value=\"([^\"]*)\".*", "$1");
    }

    private int openIn(String place) {
        return openIds(place).size();
    }

    private List<String> openIds(String place) {
        return jdbc.sql("select id from survey where place_unit_id = :place and status = 'OPEN'")
                .param("place", place)
                .query(String.class)
                .list();
    }

    @Test
    void onTheDueDayTheLeaderDecidesAndMissingAreasAreNamedAndCounted() throws Exception {
        String id = open("ubnd-tan-khai");
        SurveyView survey = catalog.require(id);
        act(COMMUNE, tallyTask(id, 0), entry(survey, 100, 100, 100));
        act(OFFICER, tallyTask(id, 0), ACCEPT);
        rounds.run();
        settle();
        assertThat(conclusion(id)).as("not before the day").isEmpty();
        jdbc.sql("update survey set due_on = :today where id = :id")
                .param("today", clock.today())
                .param("id", id)
                .update();
        rounds.run();
        rounds.run();
        settle();
        WorkItem task = conclusion(id).get(0);
        assertThat(page(LEADER, "/tasks/" + task.taskId()))
                .contains("Ấp 2, xã Tân Khai", "Chưa biết số hộ của 1 khu dân cư");
        assertThat(page(LEADER, "/surveys/" + id))
                .contains("Chưa biết số hộ của 1 khu dân cư")
                .doesNotContain(">Đạt</td>");
        try (PDDocument pdf = Loader.loadPDF(bytes(LEADER, "/surveys/" + id + "/summary.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("chưa biết số hộ của 1 khu dân cư")
                    .doesNotContain("đủ tỷ lệ tham gia");
        }
        String missing = survey.tallies().get(1).id();

        refusedAt("missing", () -> act(LEADER, task, Map.of("outcome", "SATISFIED", "reason", "Lũ")));
        refusedAt("reason", () -> act(LEADER, task, conclude("SATISFIED", missing, 42, "")));
        refusedAt("outcome", () -> act(LEADER, task, conclude("SATISFIED", missing, 43, "Lũ chia cắt")));
        act(LEADER, task, conclude("NOT_USABLE", missing, 43, "Lũ chia cắt"));

        assertThat(page(LEADER, "/surveys/" + id))
                .contains("100/143 = 69,93 %", "Chưa đủ tỷ lệ tham gia: kết quả không dùng được", "Lũ chia cắt")
                .contains("Không có kết quả");
        assertThat(tallyTasks(id, 1)).as("nobody is asked any longer").isEmpty();
        try (PDDocument pdf = Loader.loadPDF(bytes(LEADER, "/surveys/" + id + "/summary.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Lũ chia cắt", "chưa đủ tỷ lệ tham gia: kết quả không dùng được")
                    .doesNotContain("Tỷ lệ hài lòng chung:");
        }
    }

    private static Map<String, Object> conclude(String outcome, String area, int households, String why) {
        return Map.of(
                "outcome", outcome, "missing", List.of(Map.of("area", area, "households", households)), "reason", why);
    }

    @Test
    void anAcceptedCountIsReopenedWithAReasonUntilTheConclusion() throws Exception {
        String id = open("ubnd-tan-khai");
        SurveyView survey = catalog.require(id);
        act(COMMUNE, tallyTask(id, 0), entry(survey, 100, 90, 90));
        act(OFFICER, tallyTask(id, 0), ACCEPT);
        String path = "/surveys/" + id + "/tallies/" + survey.tallies().get(0).id();
        assertThat(page(OFFICER, path)).contains("data-test=\"reopen\"");
        assertThat(page(COMMUNE, path)).doesNotContain("data-test=\"reopen\"");
        assertThat(send(COMMUNE, path + "/reopen", "round", "1", "reason", "Tự mở")
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletResponse empty = send(OFFICER, path + "/reopen", "round", "1", "reason", " ");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString(UTF_8)).contains("Hãy nêu lý do.");
        assertThat(send(OFFICER, path + "/reopen", "round", "1", "reason", "Nhầm số hộ")
                        .getStatus())
                .isEqualTo(302);
        settle();
        MockHttpServletResponse late = send(LEADER, path + "/reopen", "round", "1", "reason", "Tôi cũng vậy");
        assertThat(late.getStatus()).isEqualTo(409);

        assertThat(catalog.require(id).result().returned()).isZero();
        act(COMMUNE, tallyTask(id, 0), entry(survey, 95, 90, 88));
        act(OFFICER, tallyTask(id, 0), ACCEPT);
        assertThat(catalog.require(id).result().satisfaction()).isEqualTo(new Share(88, 90));
        assertThat(verbsOf("mttq")).contains("SURVEY_TALLY_REOPENED");
        giveUp(id);
    }

    @Test
    void ofTwoWhoEnterOneCountTheSecondLearnsOfTheFirst() throws Exception {
        String id = open("ubnd-tan-khai");
        SurveyView survey = catalog.require(id);
        WorkItem task = tallyTask(id, 0);
        TallyTurn turn = TallyTurn.parse(task.businessKey());
        List<@Nullable Throwable> ends = AtOnce.run(
                () -> as(COMMUNE, () -> surveys.enter(turn, counted(survey, 50))),
                () -> as(COMMUNE, () -> surveys.enter(turn, counted(survey, 60))));

        assertThat(ends).filteredOn(end -> end == null).hasSize(1);
        assertThat(ends).filteredOn(end -> end != null).hasSize(1);
        assertThat(catalog.require(id).tallies().get(0).status()).isEqualTo(TallyStatus.ENTERED);

        WorkItem second = tallyTask(id, 1);
        act(COMMUNE, second, entry(survey, 100, 90, 90));
        assertThatExceptionOfType(AlreadyHandled.class)
                .isThrownBy(() -> act(COMMUNE, second, entry(survey, 100, 80, 80)))
                .satisfies(late -> assertThat(late.personName()).isNotNull());
        MockHttpServletResponse page =
                send(COMMUNE, "/tasks/" + second.taskId(), "householdsTotal", "4711", "note", "Ghi chú của tôi");
        assertThat(page.getStatus()).isEqualTo(409);
        assertThat(page.getContentAsString(UTF_8)).contains("4711", "Ghi chú của tôi");
        giveUp(id);
    }

    private static TallyEntry counted(SurveyView survey, int returned) {
        AnswerCount answer = new AnswerCount(returned, 0, 0);
        return new TallyEntry(
                TallyMethod.ONLINE,
                100,
                100,
                returned,
                0,
                survey.questions().stream().map(question -> answer).toList(),
                null,
                null);
    }

    @Test
    void isGivenUpOnceWithAReason() throws Exception {
        String id = open("ubnd-an-khuong");
        String version = String.valueOf(catalog.require(id).version());
        assertThat(send(OFFICER, "/surveys/" + id + "/withdraw", "version", version, "reason", "")
                        .getStatus())
                .isEqualTo(422);
        assertThat(send("mttq-an-khuong.chu-tich", "/surveys/" + id + "/withdraw", "version", version, "reason", "x")
                        .getStatus())
                .isEqualTo(403);
        assertThat(send("hnd.chuyen-vien", "/surveys/" + id + "/withdraw", "version", version, "reason", "x")
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(OFFICER, "/surveys/" + id + "/withdraw", "version", version, "reason", "Hoãn xét công nhận")
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(LEADER, "/surveys/" + id + "/withdraw", "version", version, "reason", "Cũng vậy")
                        .getStatus())
                .isEqualTo(409);
        settle();
        assertThat(tallyTasks(id, 0)).isEmpty();
        assertThat(page(OFFICER, "/surveys/" + id)).contains("Hoãn xét công nhận", "Đã thôi");
        String again = open("ubnd-an-khuong");
        assertThat(again).as("the same may be opened anew").isNotEqualTo(id);
        giveUp(again);
    }

    @Test
    void ofTwoWhoOpenTheSameAtOnceOneDoesAndTheOtherKeepsWhatWasTyped() throws Exception {
        List<MockHttpServletResponse> answers = Collections.synchronizedList(new ArrayList<>());
        String[] typed = fieldsAt("ubnd-minh-duc", "kdc-minh-duc-1", "", "70", "Lời của tôi");
        List<@Nullable Throwable> ends =
                AtOnce.run(() -> answers.add(sent(OFFICER, typed)), () -> answers.add(sent(LEADER, typed)));

        assertThat(ends).containsOnlyNulls();
        assertThat(answers).filteredOn(answer -> answer.getStatus() == 302).hasSize(1);
        MockHttpServletResponse second = answers.stream()
                .filter(answer -> answer.getStatus() != 302)
                .findFirst()
                .orElseThrow();
        assertThat(second.getStatus()).isIn(409, 422);
        assertThat(second.getContentAsString(UTF_8)).contains("Lời của tôi", "Câu hỏi sửa tay");
        settle();
        openIds("ubnd-minh-duc").forEach(this::giveUp);
    }

    private MockHttpServletResponse sent(String account, String[] fields) {
        try {
            return send(account, "/surveys", fields);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void isOpenedByFrontsInTheirTerritoryAndReadByThoseItConcerns() throws Exception {
        assertThat(send("hnd.chuyen-vien", "/surveys", fields("", "70", "")).getStatus())
                .as("for another's Front")
                .isEqualTo(403);
        List<String> own = new ArrayList<>(List.of(fields("", "70", "")));
        own.set(own.indexOf("unit") + 1, "hnd");
        own.set(1, "hnd|NTM_COMMUNE|ubnd-tan-khai|" + clock.today());
        assertThat(send("hnd.chuyen-vien", "/surveys", own.toArray(String[]::new))
                        .getContentAsString(UTF_8))
                .contains("Chỉ Ủy ban Mặt trận Tổ quốc mở đợt lấy ý kiến.");
        assertThat(send("mttq.van-thu", "/surveys", fields("", "70", "")).getStatus())
                .isEqualTo(403);
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as(COMMUNE, () -> surveys.open(command("ubnd-tan-khai", null))));
        assertThat(places.of("mttq")).extracting(SurveyPlaces.Place::name).contains("xã Tân Khai", "huyện Hớn Quản");
        assertThat(places.of("mttq-tan-khai"))
                .extracting(SurveyPlaces.Place::unitId)
                .containsExactly("ubnd-tan-khai");
        assertThat(places.areas("ubnd"))
                .as("of a district each commune's Front counts")
                .extracting(SurveyPlaces.Area::frontId)
                .contains("mttq-tan-khai", "mttq-minh-duc", "mttq-an-khuong");

        String id = open("ubnd-minh-duc");
        assertThat(status("mttq-minh-duc.chu-tich", "/surveys/" + id)).isEqualTo(200);
        assertThat(status(COMMUNE, "/surveys/" + id)).isEqualTo(404);
        assertThat(status("hnd.chuyen-vien", "/surveys/" + id + "/summary.pdf")).isEqualTo(404);
        SurveyFilter all = new SurveyFilter(clock.today().getYear(), "ubnd-minh-duc", SurveyFilter.State.OPEN);
        assertThat(catalog.list(access.of(OFFICER), all, 0, 10))
                .extracting(SurveyRow::id)
                .contains(id);
        assertThat(catalog.list(access.of(COMMUNE), all, 0, 10)).isEmpty();
        assertThat(page(
                        OFFICER,
                        "/surveys?place=ubnd-minh-duc&state=OPEN&year="
                                + clock.today().getYear()))
                .contains("xã Minh Đức", "0/2 khu dân cư");
        assertThat(page(OFFICER, "/surveys?year=1999")).contains("Không có đợt lấy ý kiến nào như vậy.");
        giveUp(id);
    }

    @Test
    void neverNamesADirectiveThatMayNotCirculate() throws Exception {
        String obligation = obligation("ks-limited");
        String id = open("ubnd-tan-khai", obligation);
        assertThat(page(COMMUNE, "/surveys/" + id)).contains("ks-limited");
        jdbc.sql(
                        "insert into directive_marks (directive_id, secrecy, urgency, scope) values ('ks-limited', 'NONE', 'NONE', 'NAMED')")
                .update();

        assertThat(page(COMMUNE, "/surveys/" + id)).doesNotContain("ks-limited");
        assertThat(page(COMMUNE, "/tasks/" + tallyTask(id, 0).taskId())).doesNotContain("ks-limited");
        assertThat(page(OFFICER, "/surveys/new?kind=NTM_COMMUNE&place=ubnd-minh-duc"))
                .doesNotContain("ks-limited");
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> open("ubnd-minh-duc", obligation))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("obligation"));
        giveUp(id);
    }

    @Test
    void goesToTheSuccessorWithItsTasks() {
        String id = open("ubnd-minh-duc");
        SurveyView survey = catalog.require(id);
        assertThat(transfer.openWorkOf("mttq-minh-duc"))
                .extracting(OpenWork::key)
                .contains("survey:" + id);
        handOver("mttq-minh-duc", "mttq-tan-khai");
        assertThat(catalog.require(id).tallies())
                .extracting(TallyView::enteringUnitId)
                .containsOnly("mttq-tan-khai");
        assertThat(tallyTask(id, 0).groups()).contains(COMMUNE);
        act(COMMUNE, tallyTask(id, 0), entry(survey, 10, 10, 10));
        act(COMMUNE, tallyTask(id, 1), entry(survey, 10, 10, 10));
        act(OFFICER, tallyTask(id, 0), ACCEPT);
        act(OFFICER, tallyTask(id, 1), ACCEPT);

        handOver("mttq", "mttq-an-khuong");

        assertThat(catalog.require(id).openerUnitId()).isEqualTo("mttq-an-khuong");
        act("mttq-an-khuong.chu-tich", conclusion(id).get(0), Map.of("outcome", "SATISFIED"));
        assertThat(catalog.require(id).outcome()).isEqualTo(SurveyOutcome.SATISFIED);
        assertThat(transfer.openWorkOf("mttq-an-khuong"))
                .as("what is over is nobody's open work")
                .extracting(OpenWork::key)
                .doesNotContain("survey:" + id);
    }

    @Test
    void moreTimeForACountIsSeenAtTheCount() {
        String id = open("ubnd-an-khuong");
        WorkItem task = tallyTask(id, 0);
        LocalDate later = catalog.require(id).dueOn().plusDays(7);
        transaction.executeWithoutResult(status -> surveys.on(new DeadlineMoved(
                task.taskId(),
                task.taskName(),
                "SurveyTally",
                task.businessKey(),
                task.subject(),
                null,
                "mttq-an-khuong",
                catalog.require(id).tallies().get(0).dueOn(),
                later,
                "Mưa lũ")));

        assertThat(catalog.require(id).tallies().get(0).dueOn()).isEqualTo(later);
        giveUp(id);
    }
}
