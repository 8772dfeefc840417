package vn.chidao.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.chidao.registration.RoundWorld.line;
import static vn.chidao.registration.RoundWorld.sheet;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;
import vn.chidao.organization.Handover;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.AtOnce;
import vn.chidao.testing.DemoOffice;
import vn.chidao.workflow.FormRefused;

/** The annex of a year, from the accepted sheets to its acceptance and the next one. */
@Import(RoundWorld.class)
class AnnexIntegrationTests extends DemoOffice {

    private static final String LEAD = "mttq.chuyen-vien";
    private static final String STANDING_BODY = "btt-mttq.pho-chu-tich";
    private static final Map<String, Object> ACCEPT = Map.of("decision", "ACCEPT");

    @Autowired
    private RoundWorld world;

    @Autowired
    private AnnexManagement management;

    @Autowired
    private AnnexCatalog annexes;

    @Autowired
    private RegistrationTransfer transfer;

    @Test
    void theYearIsClosedWithSomebodyMissingAndOpenedAgainWhenHisSheetIsAccepted() throws Exception {
        String round = "annex";
        world.begin(round, "hnd", "hpn");
        accepted(sheet(round, "hnd"), "Con đường hoa");
        String board = "/registration-sheets?directive=" + round + "&year=2017";
        assertThat(page(LEAD, board)).contains("data-test=\"draw-up\"", "Chưa lập phụ lục.");
        assertThat(page("hnd.chuyen-vien", board)).doesNotContain("data-test=\"draw-up\"");
        assertThat(page(LEAD, "/registration-sheets/annexes/new?directive=" + round + "&year=2017&lead=mttq"))
                .contains("Tổ chức còn thiếu: 1", "Hội Liên hiệp Phụ nữ huyện Hớn Quản");

        MockHttpServletResponse silent = send(LEAD, round, Map.of("note", "Ghi chú <i>giữ</i>"));
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(silent.getContentAsString(UTF_8))
                .contains("Còn 1 tổ chức chưa có bảng được chấp nhận", "Ghi chú &lt;i&gt;giữ&lt;/i&gt;");
        MockHttpServletResponse tooLong = send(LEAD, round, Map.of("missingReason", "x".repeat(10_000)));
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(send(LEAD, round, Map.of("missingReason", "Hội đang đại hội"))
                        .getStatus())
                .isEqualTo(302);
        world.settle();

        AnnexView first = latest(round);
        assertThat(first.sheets()).extracting(AnnexSheet::sheetId).containsExactly(sheet(round, "hnd"));
        assertThat(first.missing()).extracting(AnnexMissing::sheetId).containsExactly(sheet(round, "hpn"));
        assertThat(world.task("AnnexAcceptance", first.id()).groups()).containsExactly("btt-mttq.pho-chu-tich");
        assertThat(page(
                        STANDING_BODY,
                        "/tasks/" + world.task("AnnexAcceptance", first.id()).taskId()))
                .contains("Hội đang đại hội", "Đang lập");
        assertThat(text(bytes(STANDING_BODY, first, "document.docx"))).contains("Con đường hoa", "Hội đang đại hội");
        assertThat(send(LEAD, round, Map.of("missingReason", "Lần nữa")).getStatus())
                .as("one is being decided on")
                .isEqualTo(422);
        world.answer("AnnexAcceptance", first.id(), STANDING_BODY, ACCEPT);

        assertThat(annexes.require(first.id()).status()).isEqualTo(AnnexStatus.ACCEPTED);
        assertThat(annexes.require(first.id()).fits()).isTrue();
        MockHttpServletResponse unchanged = send(LEAD, round, Map.of("missingReason", "Lần nữa"));
        assertThat(unchanged.getStatus()).isEqualTo(422);
        assertThat(unchanged.getContentAsString(UTF_8)).contains("vẫn như trong phụ lục lần 1");

        accepted(sheet(round, "hpn"), "Thắp sáng đường quê");
        assertThat(annexes.require(first.id()).fits()).isFalse();
        assertThat(page("hnd.chuyen-vien", board)).contains("Không còn khớp");
        assertThat(page("hnd.chuyen-vien", "/registration-sheets/annexes/" + first.id()))
                .contains("data-test=\"outdated\"");
        assertThat(text(bytes(LEAD, first, "document.docx")))
                .as("it stays as it was accepted")
                .doesNotContain("Thắp sáng đường quê");
        assertThat(send(LEAD, round, Map.of()).getStatus()).isEqualTo(302);
        world.settle();
        AnnexView second = latest(round);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.missing()).isEmpty();
        world.answer("AnnexAcceptance", second.id(), STANDING_BODY, ACCEPT);
        assertThat(text(bytes(LEAD, second, "document.docx"))).contains("Thắp sáng đường quê");
        assertThat(new String(bytes(LEAD, second, "document.pdf"), 0, 5, UTF_8)).isEqualTo("%PDF-");
        assertThat(text(bytes(LEAD, second, "list.xlsx"))).contains("Thắp sáng đường quê", "Con đường hoa");
        assertThat(annexes.acceptedOf(round, "mttq")).hasSize(2);
        programme(round);
        assertThat(page("hnd.chuyen-vien", "/programmes/" + round))
                .contains(
                        "Phụ lục năm 2017 (lần 2)",
                        "/registration-sheets/annexes/" + second.id(),
                        "1 tổ chức đăng ký, 1 còn thiếu");
    }

    /** A joint programme in force that serves the directive of the round. */
    private void programme(String round) {
        jdbc.sql("""
                        insert into joint_programme (id, directive_id, lead_unit_id, acting_lead_unit_id, title, year_from,
                            year_to, status, round, current_version, version_in_force, version)
                        values (:id, :id, 'mttq', 'mttq', 'Phối hợp', 2017, 2021, 'IN_FORCE', 1, 1, 1, 0)
                        """).param("id", round).update();
        jdbc.sql("insert into programme_party (programme_id, position, unit_id, acting_unit_id)"
                        + " values (:id, 0, 'mttq', 'mttq'), (:id, 1, 'hnd', 'hnd')")
                .param("id", round)
                .update();
        jdbc.sql("""
                        insert into programme_version (id, programme_id, number, round, title, year_from, year_to, body, state,
                            written_at, written_by, in_force_on)
                        values (:id || ':1', :id, 1, 1, 'Phối hợp', 2017, 2021, 'Nội dung', 'IN_FORCE', now(), 'Chuyên viên',
                            date '2017-05-22')
                        """).param("id", round).update();
    }

    @Test
    void aReturnedAnnexIsDrawnUpAgain() {
        String round = "returned";
        world.begin(round, "hnd");
        accepted(sheet(round, "hnd"), "Con đường hoa");
        AnnexView first = drawn(round);

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(
                        () -> world.answer("AnnexAcceptance", first.id(), STANDING_BODY, Map.of("decision", "RETURN")))
                .satisfies(
                        refused -> assertThat(refused.problems().get(0).field()).isEqualTo("comment"));
        world.answer(
                "AnnexAcceptance",
                first.id(),
                STANDING_BODY,
                Map.of("decision", "RETURN", "comment", "Ghi thêm địa bàn"));

        assertThat(annexes.require(first.id()).status()).isEqualTo(AnnexStatus.RETURNED);
        assertThat(drawn(round).number()).isEqualTo(2);
    }

    @Test
    void isNotAcceptedOnceAnotherSheetWasAccepted() throws Exception {
        String round = "overtaken";
        world.begin(round, "hnd", "hpn");
        accepted(sheet(round, "hnd"), "Con đường hoa");
        AnnexView annex = drawn(round);
        accepted(sheet(round, "hpn"), "Thắp sáng");
        String task = world.task("AnnexAcceptance", annex.id()).taskId();
        assertThat(page(STANDING_BODY, "/tasks/" + task))
                .contains("Từ lúc lập phụ lục đã có bảng đăng ký được chấp nhận");
        assertThat(page(LEAD, "/registration-sheets/annexes/" + annex.id())).contains("data-test=\"overtaken\"");

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> world.answer("AnnexAcceptance", annex.id(), STANDING_BODY, ACCEPT))
                .withMessageContaining("hãy trả lại để lập phụ lục khác");
        assertThat(annexes.require(annex.id()).status()).isEqualTo(AnnexStatus.SENT);
    }

    @Test
    void goesToTheStandingBodyOfTodayWhoeverAcceptedTheSheets() {
        String round = "annex-body-of-today";
        world.begin(round, "hnd");
        accepted(sheet(round, "hnd"), "Con đường hoa");
        jdbc.sql("update registration_sheet set accepting_unit_id = 'mttq-tan-khai' where id = :id")
                .param("id", sheet(round, "hnd"))
                .update();

        assertThat(drawn(round).acceptingUnitId()).isEqualTo("btt-mttq");
    }

    @Test
    void twoOfficersDrawUpOne() throws Exception {
        String round = "drawn-twice";
        world.begin(round, "hnd");
        accepted(sheet(round, "hnd"), "Con đường hoa");
        Runnable draw = () -> drawUp(round);

        List<@Nullable Throwable> ends = AtOnce.run(draw, draw);

        assertThat(ends)
                .filteredOn(each -> each != null)
                .singleElement()
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        each -> assertThat(each.key()).isEqualTo("registration.rule.annex-under-way"));
        assertThat(annexes.ofRound(round, 2017)).hasSize(1);
    }

    @Test
    void theSuccessorOfTheStandingBodyAcceptsAndTheSuccessorOfTheLeadSeesIt() {
        String round = "annex-handed-over";
        world.begin(round, "hnd");
        accepted(sheet(round, "hnd"), "Con đường hoa");
        AnnexView annex = drawn(round);

        transaction.executeWithoutResult(
                status -> transfer.transfer(new Handover("r-1", "btt-mttq", clock.today(), "mttq-tan-khai", Map.of())));
        world.settle();

        assertThat(world.task("AnnexAcceptance", annex.id()).groups()).containsExactly("mttq-tan-khai.chu-tich");
        assertThat(transfer.openWorkOf("btt-mttq")).isEmpty();
        world.answer("AnnexAcceptance", annex.id(), "mttq-tan-khai.chu-tich", ACCEPT);
        assertThat(annexes.require(annex.id()).status()).isEqualTo(AnnexStatus.ACCEPTED);
        transaction.executeWithoutResult(status ->
                transfer.transfer(new Handover("r-2", "mttq-tan-khai", clock.today(), "mttq-minh-duc", Map.of())));
        assertThat(annexes.require(annex.id()).acceptingUnitId())
                .as("it is decided")
                .isEqualTo("mttq-tan-khai");
    }

    @Test
    void anAnnexEndsWhenItsRoundBecomesPartOfAnother() {
        String round = "annex-merged";
        world.begin(round, "hnd", "hpn");
        accepted(sheet(round, "hnd"), "Con đường hoa");
        accepted(sheet(round, "hpn"), "Thắp sáng");
        jdbc.sql("update registration_sheet set lead_unit_id = 'mttq-minh-duc', acting_lead_unit_id = 'mttq-minh-duc'"
                        + " where id = :id")
                .param("id", sheet(round, "hpn"))
                .update();
        AnnexView own = drawn(round);
        CurrentActor.run(
                new Actor("mttq-minh-duc.chu-tich", "Chủ tịch", "mttq-minh-duc.chu-tich", "Chủ tịch", "mttq-minh-duc"),
                () -> transaction.executeWithoutResult(
                        status -> management.drawUp(new DrawUpAnnex(round, "mttq-minh-duc", 2017, null, null))));
        world.settle();
        AnnexView other = annexes.ofRound(round, 2017).stream()
                .filter(annex -> !annex.id().equals(own.id()))
                .findFirst()
                .orElseThrow();
        assertThat(world.open("AnnexAcceptance", other.id())).hasSize(1);

        transaction.executeWithoutResult(
                status -> transfer.transfer(new Handover("r-1", "mttq-minh-duc", clock.today(), "mttq", Map.of())));
        world.settle();

        assertThat(annexes.require(other.id()).status()).isEqualTo(AnnexStatus.WITHDRAWN);
        assertThat(annexes.require(other.id()).comment()).contains("hai đợt hiệp thương thành một");
        assertThat(world.open("AnnexAcceptance", other.id())).isEmpty();
        assertThat(annexes.require(own.id()).status()).isEqualTo(AnnexStatus.SENT);
        assertThat(annexes.require(own.id()).fits())
                .as("there are more sheets now")
                .isFalse();
        withdraw(own);
        assertThat(drawn(round).sheets()).hasSize(2);
    }

    @Test
    void theSuccessorOfTheLeadDrawsUpAndTheOldPaperKeepsItsHead() throws Exception {
        String round = "annex-lead-handed-over";
        world.begin(round, "hnd", "hpn");
        accepted(sheet(round, "hnd"), "Con đường hoa");
        AnnexView first = drawn(round);
        world.answer("AnnexAcceptance", first.id(), STANDING_BODY, ACCEPT);
        String before = text(bytes(LEAD, first, "document.docx"));

        transaction.executeWithoutResult(
                status -> transfer.transfer(new Handover("r-1", "mttq", clock.today(), "mttq-tan-khai", Map.of())));
        accepted(sheet(round, "hpn"), "Thắp sáng", "mttq-tan-khai.chu-tich");
        String[] second = new String[1];
        CurrentActor.run(
                new Actor("mttq-tan-khai.chu-tich", "Chủ tịch", "mttq-tan-khai.chu-tich", "Chủ tịch", "mttq-tan-khai"),
                () -> transaction.executeWithoutResult(status ->
                        second[0] = management.drawUp(new DrawUpAnnex(round, "mttq-tan-khai", 2017, null, null))));
        world.settle();

        assertThat(annexes.require(second[0]).number()).isEqualTo(2);
        assertThat(annexes.require(second[0]).acceptingUnitId()).isEqualTo("mttq-tan-khai");
        assertThat(text(bytes(LEAD, annexes.require(first.id()), "document.docx")))
                .isEqualTo(before);
        assertThat(text(bytes(LEAD, annexes.require(second[0]), "document.docx")))
                .isNotEqualTo(before);
    }

    @Test
    void theLeadTakesAnAnnexBack() throws Exception {
        String round = "annex-taken-back";
        world.begin(round, "hnd");
        accepted(sheet(round, "hnd"), "Con đường hoa");
        AnnexView annex = drawn(round);
        String path = "/registration-sheets/annexes/" + annex.id();

        assertThat(page("hnd.chuyen-vien", path)).doesNotContain("withdraw-form");
        assertThat(post("hnd.chuyen-vien", path + "/withdraw", Map.of("reason", "Thôi"))
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletResponse blank = post(LEAD, path + "/withdraw", Map.of("reason", " "));
        assertThat(blank.getStatus()).isEqualTo(422);
        assertThat(blank.getContentAsString(UTF_8)).contains("Hãy ghi lý do rút phụ lục.");
        MockHttpServletResponse tooLong = post(LEAD, path + "/withdraw", Map.of("reason", "x".repeat(10_000)));
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(tooLong.getContentAsString(UTF_8)).contains("x".repeat(10_000));
        assertThat(post(LEAD, path + "/withdraw", Map.of("reason", "Ghi nhầm tổ chức"))
                        .getStatus())
                .isEqualTo(302);
        world.settle();

        assertThat(annexes.require(annex.id()).status()).isEqualTo(AnnexStatus.WITHDRAWN);
        assertThat(world.open("AnnexAcceptance", annex.id())).isEmpty();
        assertThat(page(LEAD, path)).contains("Ghi nhầm tổ chức").doesNotContain("withdraw-form");
        assertThat(drawn(round).number()).isEqualTo(2);
    }

    @Test
    void twoWhoTakeAnAnnexBackAtOnceAreBothAnswered() throws Exception {
        String round = "annex-taken-back-twice";
        world.begin(round, "hnd");
        accepted(sheet(round, "hnd"), "Con đường hoa");
        String path = "/registration-sheets/annexes/" + drawn(round).id() + "/withdraw";
        Map<Integer, String> answers = new ConcurrentHashMap<>();
        Runnable takesBack = () -> {
            try {
                MockHttpServletResponse answer = post(LEAD, path, Map.of("reason", "Ghi nhầm tổ chức"));
                answers.put(answer.getStatus(), answer.getContentAsString(UTF_8));
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        };

        assertThat(AtOnce.run(takesBack, takesBack)).containsOnlyNulls();
        world.settle();

        assertThat(answers).hasSize(2).containsKey(302);
        answers.remove(302);
        assertThat(answers).allSatisfy((status, page) -> {
            assertThat(status).isIn(409, 422);
            assertThat(page).contains("role=\"alert\"", "Ghi nhầm tổ chức");
        });
    }

    @Test
    void whoIsRelievedIsNotMissingAndWhoIsAskedLaterIs() throws Exception {
        String round = "annex-asked";
        world.begin(round, "hnd", "hpn");
        accepted(sheet(round, "hnd"), "Con đường hoa");
        jdbc.sql("update occurrence set status = 'RELEASED', closed_on = due_on where id = :id")
                .param("id", sheet(round, "hpn"))
                .update();
        assertThat(page(LEAD, "/registration-sheets/annexes/new?directive=" + round + "&year=2017&lead=mttq"))
                .doesNotContain("Tổ chức còn thiếu");
        AnnexView annex = drawn(round);
        assertThat(annex.missing()).isEmpty();
        assertThat(annex.fits()).isTrue();

        world.ask(round, "hccb");

        assertThat(annexes.require(annex.id()).fits()).isFalse();
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> world.answer("AnnexAcceptance", annex.id(), STANDING_BODY, ACCEPT))
                .withMessageContaining("mới được giao");
    }

    @Test
    void noneIsDrawnUpOfADirectiveThatDoesNotBindAnyLonger() throws Exception {
        String round = "annex-replaced";
        world.begin(round, "hnd");
        accepted(sheet(round, "hnd"), "Con đường hoa");
        jdbc.sql("update directive set status = 'REPLACED' where id = :id")
                .param("id", round)
                .update();

        assertThat(page(LEAD, "/registration-sheets?directive=" + round + "&year=2017"))
                .doesNotContain("data-test=\"draw-up\"");
        MockHttpServletResponse refused = send(LEAD, round, Map.of());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8)).contains("Văn bản chỉ đạo không còn hiệu lực");
    }

    @Test
    void endsWithItsDirective() {
        String round = "annex-ended";
        world.begin(round, "hnd");
        accepted(sheet(round, "hnd"), "Con đường hoa");
        AnnexView annex = drawn(round);

        transaction.executeWithoutResult(status -> management.endWithDirective(round, "Khép lại chu kỳ"));
        world.settle();

        assertThat(annexes.require(annex.id()).status()).isEqualTo(AnnexStatus.WITHDRAWN);
        assertThat(world.open("AnnexAcceptance", annex.id())).isEmpty();
    }

    private void accepted(String sheetId, String title) {
        world.register(sheetId, line(title, null, null));
        world.agree(sheetId);
        world.accept(sheetId);
    }

    /** The same under another lead, which has no standing body that has taken over. */
    private void accepted(String sheetId, String title, String lead) {
        world.register(sheetId, line(title, null, null));
        world.onSheet(sheetId, lead, Map.of("decision", "AGREE"));
        world.accept(sheetId);
    }

    private void withdraw(AnnexView annex) {
        CurrentActor.run(
                new Actor(LEAD, LEAD, LEAD, LEAD, "mttq"),
                () -> transaction.executeWithoutResult(status -> management.withdraw(annex.id(), "Hai đợt thành một")));
    }

    private AnnexView drawn(String round) {
        drawUp(round);
        world.settle();
        return latest(round);
    }

    private void drawUp(String round) {
        CurrentActor.run(
                new Actor(LEAD, LEAD, LEAD, LEAD, "mttq"),
                () -> transaction.executeWithoutResult(
                        status -> management.drawUp(new DrawUpAnnex(round, "mttq", 2017, null, "Chờ đại hội"))));
    }

    private AnnexView latest(String round) {
        return annexes.ofRound(round, 2017).get(0);
    }

    private byte[] bytes(String account, AnnexView annex, String file) throws Exception {
        MockHttpServletResponse response = mvc.perform(get("/registration-sheets/annexes/" + annex.id() + "/" + file)
                        .with(user(account)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(file).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    /** The words of a file of Office, part after part. */
    private static String text(byte[] office) throws Exception {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(office))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml") && !entry.getName().startsWith("docProps")) {
                    text.append(new String(zip.readAllBytes(), UTF_8).replaceAll("<[^>]*>", ""));
                }
            }
        }
        return HtmlUtils.htmlUnescape(text.toString());
    }

    private String page(String account, String path) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get(path).with(user(account))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(UTF_8);
    }

    private MockHttpServletResponse send(String account, String round, Map<String, String> typed) throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of("directive", round, "year", "2017", "lead", "mttq"));
        fields.putAll(typed);
        return post(account, "/registration-sheets/annexes", fields);
    }

    private MockHttpServletResponse post(String account, String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
        fields.forEach(request::param);
        return mvc.perform(request.with(user(account)).with(csrf())).andReturn().getResponse();
    }
}
