package vn.chidao.cycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveIssued;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.LinkKind;
import vn.chidao.directive.WrittenDrafts;
import vn.chidao.document.DocumentType;
import vn.chidao.obligation.ClosingState;
import vn.chidao.obligation.DefineObligation;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.Target;
import vn.chidao.organization.OrganizationManagement;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.Days;
import vn.chidao.testing.AtOnce;

/** From the end of one cycle to the draft that opens the next, in the demo world. */
class NextCycleIntegrationTests extends CycleOffice {

    private static final String ONCE = "Ủy ban nhân dân huyện xây dựng kế hoạch thực hiện.";
    private static final String MODELS = "- Xây dựng ít nhất 30 mô hình tự quản;";
    private static final String PHASE = "Hỗ trợ hộ nghèo trong giai đoạn 2017 – 2020.";
    private static final String BASE = "Thông tri 25/TTr-MTTW-BTT ngày 24/5/2022";

    @Autowired
    ObligationCatalog catalog;

    @Autowired
    DirectiveCatalog directives;

    @Autowired
    WrittenDrafts written;

    @Autowired
    OrganizationManagement management;

    @Autowired
    CycleEnds ends;

    @Autowired
    NextCycle cycles;

    @Autowired
    ApplicationEventPublisher events;

    private void ended(String id) {
        directive(
                id,
                "hu",
                LocalDate.of(2017, 5, 10),
                task("1a", ONCE, Rhythm.ONCE, null, List.of()),
                task(
                        "2b",
                        MODELS,
                        Rhythm.CONTINUOUS,
                        null,
                        List.of(new Target(
                                Target.Op.MIN,
                                BigDecimal.valueOf(30),
                                null,
                                "mô hình",
                                null,
                                List.of(),
                                null,
                                "ít nhất 30 mô hình",
                                "ít nhất 30 mô hình"))),
                task("3c", PHASE, Rhythm.CONTINUOUS, "giai đoạn 2017 – 2020", List.of()),
                review("6c", "Ban Dân vận tham mưu tổng kết 5 năm thực hiện Chỉ thị này.", Rhythm.FIVE_YEARS));
        jdbc.sql("""
                        insert into review (id, kind, directive_id, unit_id, acting_unit_id, concluding_unit_id, period_label,
                            period_from, period_to, due_on, status, concluded_on, published_on, version)
                        values (:id, 'FINAL', :id, 'bdv-hu', 'bdv-hu', 'hu', '5 năm', date '2017-05-10', date '2022-05-10',
                            date '2022-05-10', 'CONCLUDED', date '2022-05-10', date '2022-05-10', 0)
                        """).param("id", id).update();
        jdbc.sql("""
                        insert into review_recommendation (review_id, position, text, addressee_unit_id, due_on)
                        values (:id, 0, 'Nhân rộng mô hình tự quản ở các xã còn lại', 'mttq', date '2030-12-31'),
                               (:id, 1, 'Bố trí cán bộ theo dõi', 'ubnd', null)
                        """).param("id", id).update();
        transaction.executeWithoutResult(status -> obligations.closeCycle(id));
        settle();
    }

    private static DefineObligation task(
            String code, String quote, Rhythm rhythm, @Nullable String phase, List<Target> targets) {
        return new DefineObligation(
                code,
                "1",
                quote,
                Set.of(ObligationKind.TASK),
                "Ủy ban MTTQ Việt Nam huyện",
                "unit:mttq",
                "Việc " + code,
                null,
                "báo cáo",
                null,
                rhythm,
                rhythm == Rhythm.ONCE ? ObligationStage.TASK : ObligationStage.RECORD,
                Set.of(),
                null,
                null,
                phase,
                phase == null ? null : LocalDate.of(2020, 12, 31),
                targets);
    }

    @Test
    void showsHowEveryObligationEndedAndProposesWhatBecomesOfIt() throws Exception {
        ended("chu-ky-1");

        CycleEnd end = ends.of(access.of(OFFICER), "chu-ky-1");

        assertThat(end.closed()).isTrue();
        assertThat(end.obligations())
                .extracting(
                        each -> each.obligation().code(),
                        each -> each.obligation().closingState(),
                        each -> each.proposed())
                .containsExactly(
                        tuple("1a", ClosingState.NOT_DONE, CycleDecision.GOES_ON),
                        tuple("2b", ClosingState.NOT_DONE, CycleDecision.GOES_ON),
                        tuple("3c", ClosingState.NOT_DONE, CycleDecision.CHANGED),
                        tuple("6c", ClosingState.NOT_DONE, CycleDecision.GOES_ON));
        assertThat(page(OUTSIDER, "/directives/chu-ky-1/cycle"))
                .contains("Chu kỳ đã khép lại", "ít nhất 30 mô hình: 0/1 đạt", "/obligations/chu-ky-1.2b/records")
                .doesNotContain("open-next");
        assertThat(page(OFFICER, "/directives/chu-ky-1/cycle"))
                .contains("open-next", "Nhân rộng mô hình tự quản", "/reviews/chu-ky-1");
        assertThat(page(OFFICER, "/directives/chu-ky-1/cycle/next"))
                .contains("Đề xuất: Tiếp tục, có thay đổi.", "cần ghi lại cho giai đoạn mới")
                .contains("Tiếp tục: Vận động", "Đưa thành nhiệm vụ của chu kỳ mới");
        assertThat(status(OUTSIDER, "/directives/chu-ky-1/cycle/next")).isEqualTo(403);
    }

    @Test
    void opensADraftThatKeepsTheThread() throws Exception {
        ended("chu-ky-2");

        MockHttpServletResponse opened = send(OFFICER, "chu-ky-2", fields("chu-ky-2"));

        assertThat(opened.getStatus()).as(opened.getContentAsString(UTF_8)).isEqualTo(302);
        CycleEnd end = ends.of(access.of(OFFICER), "chu-ky-2");
        DirectiveView next = end.next();
        assertThat(next).isNotNull();
        String id = next.id();
        assertThat(opened.getRedirectedUrl()).isEqualTo("/directives/" + id + "/draft");
        assertThat(next.status()).isEqualTo("DRAFT");
        assertThat(next.followUpUnitId()).isEqualTo("bdv-hu");
        assertThat(next.text())
                .contains("2. Ủy ban MTTQ Việt Nam huyện: Xây dựng ít nhất 45 mô hình tự quản.")
                .contains("Nhân rộng mô hình tự quản ở các xã còn lại.")
                .doesNotContain("giai đoạn 2017");
        assertThat(directives.links(id))
                .extracting("kind", "reference")
                .contains(tuple(LinkKind.BASED_ON, BASE), tuple(LinkKind.TIED_TO, "chu-ky-2"));

        Map<String, ObligationView> now = new LinkedHashMap<>();
        catalog.ofDirective(id).forEach(each -> now.put(each.code(), each));
        assertThat(now).containsOnlyKeys("1a", "2b", "6c", "KN1");
        assertThat(now.values()).allMatch(each -> each.status() == ObligationStatus.DRAFT);
        assertThat(now.get("2b").targets()).singleElement().satisfies(target -> {
            assertThat(target.value()).isEqualByComparingTo("45");
            assertThat(next.text()).contains(target.quote());
        });
        assertThat(now.get("KN1").leadSelector()).isEqualTo("unit:mttq");
        assertThat(catalog.require("chu-ky-2.2b").closingState())
                .as("a draft binds nobody")
                .isEqualTo(ClosingState.NOT_DONE);
        assertThat(verbsOf("chu-ky-2")).contains("NEXT_CYCLE_OPENED");
        assertThat(page(OFFICER, "/directives/chu-ky-2/cycle"))
                .contains("Chu kỳ tiếp theo đã được mở", "tiếp tục ở nhiệm vụ 2b", BASE)
                .doesNotContain("open-next");
        assertThat(page(OUTSIDER, "/directives/chu-ky-2/cycle"))
                .as("the draft is not open to all")
                .doesNotContain("tiếp tục ở nhiệm vụ 2b");

        issue(id);

        assertThat(catalog.require("chu-ky-2.2b")).satisfies(before -> {
            assertThat(before.closingState()).isEqualTo(ClosingState.HANDED_ON);
            assertThat(before.closingReason()).endsWith("tiếp tục ở nhiệm vụ 2b của 99-CT/HU");
        });
        assertThat(catalog.require("chu-ky-2.3c").closingState()).as("it ends").isEqualTo(ClosingState.NOT_DONE);
        assertThat(verbsOf("chu-ky-2")).contains("OBLIGATION_HANDED_ON");
        assertThat(page(OUTSIDER, "/directives/" + id + "?tab=progress&obligation=" + id + ".2b"))
                .contains("tiếp nối nhiệm vụ 2b của chu-ky-2");
        assertThat(page(OUTSIDER, "/directives/chu-ky-2?tab=progress&obligation=chu-ky-2.2b"))
                .contains("tiếp tục ở nhiệm vụ 2b của 99-CT/HU");
        assertThat(page(OUTSIDER, "/directives/" + id + "/cycle")).contains("Chu kỳ chưa khép lại");
    }

    /** One sentence is edited, one extended, one left out: what stands for each of them, and what stands for none. */
    @Test
    void anEditedDraftKeepsTheThread() throws Exception {
        ended("chu-ky-11");
        send(OFFICER, "chu-ky-11", fields("chu-ky-11"));
        String id = nextOf("chu-ky-11");
        List<ObligationView> laid = catalog.ofDirective(id);

        rewrite(
                id,
                text -> without(text, "tổng kết 5 năm")
                        .replace("xây dựng kế hoạch thực hiện.", "xây dựng, ban hành kế hoạch và tổ chức thực hiện.")
                        .replace("45 mô hình tự quản.", "45 mô hình tự quản và nhân rộng ở từng xã."));

        assertThat(page(OFFICER, "/directives/chu-ky-11/cycle")).contains("nhiệm vụ tiếp nối hiện ra sau khi");
        String proposed = page(OFFICER, "/recordings/draft-" + id);
        assertThat(proposed)
                .contains("Nhiệm vụ mất câu làm căn cứ", "tổng kết 5 năm thực hiện Chỉ thị này")
                .contains("trước đó là “Ủy ban nhân dân huyện xây dựng kế hoạch thực hiện”");
        confirm(id, proposed);

        Map<String, ObligationView> now = byCode(id);
        assertThat(now).containsOnlyKeys("1a", "2b", "KN1");
        assertThat(now.get("1a").quote())
                .isEqualTo("Ủy ban nhân dân huyện xây dựng, ban hành kế hoạch và tổ chức thực hiện");
        assertThat(now.get("2b").quote()).isEqualTo("Xây dựng ít nhất 45 mô hình tự quản và nhân rộng ở từng xã");
        assertThat(now.get("2b").targets())
                .singleElement()
                .satisfies(target -> assertThat(target.value()).isEqualByComparingTo("45"));
        assertThat(now.get("2b").rhythm()).isEqualTo(Rhythm.CONTINUOUS);
        assertThat(now.get("KN1")).usingRecursiveComparison().isEqualTo(laid.get(3));
        assertThat(threadOf(id)).containsExactly("1a chu-ky-11.1a", "2b chu-ky-11.2b", "KN1 -");
        assertThat(page(OFFICER, "/directives/chu-ky-11/cycle"))
                .contains("tiếp tục ở nhiệm vụ 1a", "tiếp tục ở nhiệm vụ 2b")
                .containsOnlyOnce("không còn câu của nhiệm vụ này: nhiệm vụ không được chuyển tiếp")
                .doesNotContain("nhiệm vụ tiếp nối hiện ra sau khi");

        issue(id);

        assertThat(catalog.require("chu-ky-11.1a").closingState()).isEqualTo(ClosingState.HANDED_ON);
        assertThat(catalog.require("chu-ky-11.2b").closingState()).isEqualTo(ClosingState.HANDED_ON);
        assertThat(catalog.require("chu-ky-11.6c").closingState()).isEqualTo(ClosingState.NOT_DONE);
        assertThat(page(OUTSIDER, "/directives/" + id + "/cycle"))
                .contains("tiếp nối nhiệm vụ 1a của chu-ky-11", "tiếp nối nhiệm vụ 2b của chu-ky-11");
        assertThat(page(OUTSIDER, "/directives/chu-ky-11/cycle"))
                .containsOnlyOnce("không còn câu của nhiệm vụ này: nhiệm vụ không được chuyển tiếp");
    }

    @Test
    void aSentenceThatComesBackBringsItsObligation() throws Exception {
        ended("chu-ky-12");
        send(OFFICER, "chu-ky-12", fields("chu-ky-12"));
        String id = nextOf("chu-ky-12");
        String first = directives.require(id).text();
        List<ObligationView> laid = catalog.ofDirective(id);

        rewrite(id, text -> without(text, "tổng kết 5 năm").replace("kế hoạch thực hiện.", "kế hoạch hằng quý."));
        rewrite(id, text -> text.replace("kế hoạch hằng quý.", "kế hoạch hằng quý, hằng năm."));
        rewrite(id, text -> first.replace("kế hoạch thực hiện.", "kế hoạch hằng năm."));
        confirm(id, page(OFFICER, "/recordings/draft-" + id));

        assertThat(threadOf(id)).containsExactly("1a chu-ky-12.1a", "2b chu-ky-12.2b", "6c chu-ky-12.6c", "KN1 -");
        assertThat(byCode(id).get("1a").quote()).endsWith("kế hoạch hằng năm");
        assertThat(byCode(id).get("2b")).usingRecursiveComparison().isEqualTo(laid.get(1));
    }

    @Test
    void wordsAroundTheSentencesChangeNothing() throws Exception {
        ended("chu-ky-13");
        send(OFFICER, "chu-ky-13", fields("chu-ky-13"));
        String id = nextOf("chu-ky-13");
        List<ObligationView> laid = catalog.ofDirective(id);

        rewrite(id, text -> text + "\n\nCông văn này phổ biến đến chi bộ.");

        assertThat(catalog.ofDirective(id)).isEqualTo(laid);
        assertThat(threadOf(id)).hasSize(4);
    }

    private String nextOf(String id) {
        return jdbc.sql("select next_directive_id from next_cycle where directive_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static String without(String text, String words) {
        return Stream.of(text.split("\n\n"))
                .filter(paragraph -> !paragraph.contains(words))
                .collect(Collectors.joining("\n\n"));
    }

    private void rewrite(String id, UnaryOperator<String> edit) throws Exception {
        MockHttpServletResponse saved = send(
                OFFICER,
                "/directives/" + id + "/draft",
                "place",
                "bdv-hu:hu",
                "type",
                "DIRECTIVE",
                "subject",
                "Tiếp tục vận động",
                "city",
                "Hớn Quản",
                "body",
                edit.apply(directives.require(id).text()),
                "officeUnitId",
                "hu",
                "signingUnitId",
                "hu",
                "followUpUnitId",
                "bdv-hu",
                "reportReceiverUnitId",
                "hu",
                "concludingUnitId",
                "hu",
                "revision",
                String.valueOf(written.revision(id)));
        assertThat(saved.getStatus()).as(saved.getContentAsString(UTF_8)).isEqualTo(302);
    }

    private void confirm(String id, String page) throws Exception {
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(version.find()).isTrue();
        MockHttpServletResponse answer =
                send(OFFICER, "/recordings/draft-" + id + "/confirm", "version", version.group(1));
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(302);
    }

    private Map<String, ObligationView> byCode(String id) {
        Map<String, ObligationView> now = new LinkedHashMap<>();
        catalog.ofDirective(id).forEach(each -> now.put(each.code(), each));
        return now;
    }

    private List<String> threadOf(String id) {
        return jdbc.sql("""
                        select code || ' ' || coalesce(continues_id, '-') from obligation
                         where directive_id = :id order by position
                        """).param("id", id).query(String.class).list();
    }

    private void issue(String id) {
        LocalDate today = clock.today();
        jdbc.sql("""
                        update directive set status = 'IN_FORCE', number = 99, number_and_notation = '99-CT/HU', issued_on = :day,
                            signed_on = :day where id = :id
                        """).param("day", today).param("id", id).update();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new DirectiveIssued(id, "99-CT/HU", today, "sha")));
        settle();
    }

    @Test
    void tellsTheSecondWhoWasFirst() throws Exception {
        ended("chu-ky-3");
        assertThat(send(OFFICER, "chu-ky-3", fields("chu-ky-3")).getStatus()).isEqualTo(302);

        MockHttpServletResponse second = send(LEADER, "chu-ky-3", fields("chu-ky-3"));

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString(UTF_8)).contains("đã mở chu kỳ tiếp theo", "45 mô hình tự quản");
        assertThat(drafts("chu-ky-3")).isOne();
    }

    @Test
    void letsOnlyOneOfTwoWhoOpenAtOnce() throws Exception {
        ended("chu-ky-4");
        OpenNextCycle command = command("chu-ky-4");

        List<@Nullable Throwable> thrown =
                AtOnce.run(() -> as(OFFICER, () -> cycles.open(command)), () -> as(LEADER, () -> cycles.open(command)));

        assertThat(Collections.frequency(thrown, null)).isOne();
        assertThat(thrown).anySatisfy(end -> assertThat(end).isInstanceOf(AlreadyHandled.class));
        assertThat(drafts("chu-ky-4")).isOne();
    }

    @Test
    void opensAgainWhenTheDraftWasTakenBack() {
        ended("chu-ky-5");
        String first = as(OFFICER, () -> cycles.open(command("chu-ky-5")));
        jdbc.sql("update directive set status = 'WITHDRAWN' where id = :id")
                .param("id", first)
                .update();

        String second = as(OFFICER, () -> cycles.open(command("chu-ky-5")));

        assertThat(second).isNotEqualTo(first);
        assertThat(ends.of(access.of(OFFICER), "chu-ky-5").obligations().get(0).continuedBy())
                .isNotNull()
                .satisfies(link -> assertThat(link.directiveId()).isEqualTo(second));
    }

    @Test
    void saysAtTheFieldWhatIsMissingAndWritesNothing() throws Exception {
        ended("chu-ky-6");

        refused("baseDocument", "", "Hãy ghi văn bản làm căn cứ");
        refused("place", "", "Hãy chọn nơi soạn thảo");
        refused("steps[0].decision", "", "Hãy chọn một");
        refused("steps[0].decision", "VIỆC", "Giá trị không đúng dạng");
        refused("steps[2].reason", " ", "hãy nêu lý do kết thúc");
        refused("steps[2].decision", "GOES_ON", "hãy chọn giai đoạn mới");
        refused("steps[1].wording", "Xây dựng nhiều mô hình tự quản", "chưa nêu mức 45");
        refused("steps[1].targetValues[0]", "nhiều", "Giá trị không đúng dạng");
        refused("steps[0].firstDueOn", "2017-01-01", "Ngày phải sau hôm nay");
        refused("asks[0].dueOn", "2017-01-01", "Ngày phải sau hôm nay");
        refused("asks[0].dueOn", "mai", "Giá trị không đúng dạng");
        refused("phase", "P1990", "Không có giai đoạn này");
        refused("steps[1].targetValues[0]", "", "mức trước đây là 30");
        refused("steps[1].targetValues[0]", "1.500", "chưa nêu mức 1.500");
        refused(
                Map.of("steps[1].wording", "Xây dựng nhiều mô hình tự quản", "steps[1].targetValues[0]", "30"),
                "chưa nêu mức 30");
        refused(
                Map.of("steps[2].decision", "CHANGED", "steps[2].wording", PHASE.replace(" – ", "-")),
                "Câu văn còn nêu giai đoạn 2017 – 2020 hoặc chưa nêu giai đoạn 2021–2025");
        refused(
                Map.of(
                        "steps[3].decision",
                        "CHANGED",
                        "steps[3].wording",
                        "Ban Dân vận tham mưu tổng kết khi hết nhiệm kỳ",
                        "steps[3].rhythm",
                        "TERM",
                        "steps[3].firstDueOn",
                        "2030-01-02"),
                "hãy để trống ngày này");

        assertThat(drafts("chu-ky-6")).isZero();
        assertThat(send(OFFICER, "chu-ky-6", fields("chu-ky-6")).getStatus()).isEqualTo(302);
    }

    @Test
    void namesTheTermByWhichAReviewGoes() throws Exception {
        ended("chu-ky-14");
        LocalDate end = clock.today().plusYears(3);
        transaction.executeWithoutResult(status -> management.openTerm(
                "hu", end.getYear() - 5 + "-" + end.getYear(), end.minusYears(5).plusDays(1), end));
        Map<String, String> fields = fields("chu-ky-14");
        fields.put("steps[3].decision", "CHANGED");
        fields.put("steps[3].wording", "Ban Dân vận tham mưu tổng kết khi hết nhiệm kỳ");
        fields.put("steps[3].rhythm", "TERM");
        fields.put("steps[3].firstDueOn", end.toString());

        MockHttpServletResponse answer = send(OFFICER, "chu-ky-14", fields);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8))
                .contains("của " + organizations.nameOf("hu") + " kết thúc ngày " + Days.written(end));
    }

    private void refused(String field, String value, String why) throws Exception {
        refused(Map.of(field, value), why);
    }

    private void refused(Map<String, String> typed, String why) throws Exception {
        Map<String, String> fields = fields("chu-ky-6");
        fields.putAll(typed);
        MockHttpServletResponse answer = send(OFFICER, "chu-ky-6", fields);
        assertThat(answer.getStatus()).as(why).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8)).as(why).contains(why, "Không còn phù hợp");
    }

    @Test
    void takesNoNoticeOfWhatBelongsToNothingHere() throws Exception {
        ended("chu-ky-8");
        Map<String, String> fields = fields("chu-ky-8");
        fields.put("steps[4].obligationId", "khong-co.1a");
        fields.put("steps[4].decision", "ENDS");
        fields.put("steps[5].obligationId", "chu-ky-8.6c");
        fields.put("steps[5].decision", "GOES_ON");
        fields.put("asks[2].reviewId", "chu-ky-8");
        fields.put("asks[2].position", "0");
        fields.put("asks[2].take", "true");

        assertThat(send(OFFICER, "chu-ky-8", fields).getStatus()).isEqualTo(302);

        assertThat(jdbc.sql(
                                "select obligation_id from next_cycle_step where directive_id = 'chu-ky-8' order by position")
                        .query(String.class)
                        .list())
                .containsExactly("chu-ky-8.1a", "chu-ky-8.2b", "chu-ky-8.3c", "chu-ky-8.6c");
    }

    @Test
    void namesThoseWhoAreThereWhereWhoWasChargedIsGone() {
        ended("chu-ky-9");
        jdbc.sql("""
                        update obligation set lead_text = 'Mặt trận trước đây', lead_selector = 'unit:khong-con'
                         where id = 'chu-ky-9.1a'
                        """).update();

        String next = as(OFFICER, () -> cycles.open(command("chu-ky-9")));

        assertThat(catalog.require(next + ".1a").leadText()).isEqualTo(organizations.nameOf("mttq"));
        assertThat(directives.require(next).text()).doesNotContain("Mặt trận trước đây");
    }

    @Test
    void handsOnToWhatWaitedOnceItBinds() {
        ended("chu-ky-10");
        String next = as(OFFICER, () -> cycles.open(command("chu-ky-10")));
        jdbc.sql("insert into obligation_condition (obligation_id, awaited_text) values (:id, 'hướng dẫn mới')")
                .param("id", next + ".1a")
                .update();
        issue(next);
        assertThat(catalog.require("chu-ky-10.1a").closingState()).isEqualTo(ClosingState.NOT_DONE);
        jdbc.sql("update directive set origin = 'RECEIVED', status = 'RECEIVED' where id = :id")
                .param("id", received())
                .update();

        as(OFFICER, () -> obligations.satisfyCondition(next + ".1a", "huong-dan-moi"));

        assertThat(catalog.require("chu-ky-10.1a").closingState()).isEqualTo(ClosingState.HANDED_ON);
    }

    private String received() {
        directive("huong-dan-moi", "hu", LocalDate.of(2017, 5, 10), task("1a", ONCE, Rhythm.ONCE, null, List.of()));
        return "huong-dan-moi";
    }

    @Test
    void refusesACycleThatHasNotEndedAndWhoeverDoesNotFollowItUp() {
        directive("chu-ky-7", "hu", LocalDate.of(2017, 5, 10), task("1a", ONCE, Rhythm.ONCE, null, List.of()));

        assertThatThrownBy(() -> as(OFFICER, () -> cycles.open(command("chu-ky-7"))))
                .hasMessageContaining("cycle.rule.not-ended");
        assertThatThrownBy(() -> as(OUTSIDER, () -> cycles.open(command("chu-ky-7"))))
                .isInstanceOf(AccessRefused.class);
    }

    private int drafts(String before) {
        return jdbc.sql("select count(*) from directive_link where kind = 'TIED_TO' and target_directive_id = :id")
                .param("id", before)
                .query(Integer.class)
                .single();
    }

    private OpenNextCycle command(String directiveId) {
        List<OpenNextCycle.Step> steps = new ArrayList<>();
        catalog.ofDirective(directiveId)
                .forEach(each -> steps.add(new OpenNextCycle.Step(
                        each.id(),
                        each.phaseLabel() == null ? CycleDecision.GOES_ON : CycleDecision.ENDS,
                        "Không còn phù hợp",
                        "",
                        each.rhythm(),
                        null,
                        List.of())));
        return new OpenNextCycle(
                directiveId,
                "bdv-hu",
                "hu",
                DocumentType.DIRECTIVE,
                "Tiếp tục vận động",
                BASE,
                null,
                "bdv-hu",
                "hu",
                "hu",
                steps,
                List.of());
    }

    private Map<String, String> fields(String directiveId) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("place", "bdv-hu:hu");
        fields.put("type", "DIRECTIVE");
        fields.put("subject", "Tiếp tục vận động");
        fields.put("baseDocument", BASE);
        fields.put("phase", "P2021_2025");
        fields.put("followUpUnitId", "bdv-hu");
        fields.put("reportReceiverUnitId", "hu");
        fields.put("concludingUnitId", "hu");
        List<String> decisions = List.of("GOES_ON", "CHANGED", "ENDS", "GOES_ON");
        List<String> codes = List.of("1a", "2b", "3c", "6c");
        for (int at = 0; at < codes.size(); at++) {
            fields.put("steps[" + at + "].obligationId", directiveId + "." + codes.get(at));
            fields.put("steps[" + at + "].decision", decisions.get(at));
            fields.put("steps[" + at + "].reason", at == 2 ? "Không còn phù hợp" : "");
        }
        fields.put("steps[0].reason", "Không còn phù hợp với kế hoạch cũ");
        fields.put("steps[1].wording", "Xây dựng ít nhất 45 mô hình tự quản");
        fields.put("steps[1].rhythm", "CONTINUOUS");
        fields.put("steps[1].targetValues[0]", "45");
        fields.put("asks[0].reviewId", directiveId);
        fields.put("asks[0].position", "0");
        fields.put("asks[0].take", "true");
        fields.put("asks[0].dueOn", "2030-12-31");
        fields.put("asks[1].reviewId", directiveId);
        fields.put("asks[1].position", "1");
        return fields;
    }

    private MockHttpServletResponse send(String account, String directiveId, Map<String, String> fields)
            throws Exception {
        List<String> flat = new ArrayList<>();
        fields.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return send(account, "/directives/" + directiveId + "/cycle/next", flat.toArray(String[]::new));
    }
}
