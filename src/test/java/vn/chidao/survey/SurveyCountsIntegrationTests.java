package vn.chidao.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.Days;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.DeadlineMoved;
import vn.chidao.workflow.WorkList.WorkItem;

/** What is kept of counts, and what pages, papers and lists say of them. */
class SurveyCountsIntegrationTests extends SurveyOffice {

    @Autowired
    private AreaTallyRepository tallies;

    @Autowired
    private EntityManagerFactory entityManagers;

    @Autowired
    private DataSource dataSource;

    @Test
    void eachCountThatCameBackIsKeptAndTimeToMendItIsGiven() throws Exception {
        String id = open("ubnd-tan-khai");
        SurveyView survey = catalog.require(id);
        TallyView area = survey.tallies().get(0);
        bringDueDay("survey_tally", "survey_id", id);
        String minutes = stored(COMMUNE);
        Map<String, Object> tenTimes = entry(survey, 1000, 900, 900);
        tenTimes.put("minutes", minutes);
        act(COMMUNE, tallyTask(id, 0), tenTimes);
        act(OFFICER, tallyTask(id, 0), Map.of("decision", "RETURN", "reason", "Thừa một số 0"));

        LocalDate mended = workingDays.of("mttq-tan-khai").plus(clock.today(), 3);
        assertThat(catalog.require(id).tallies().get(0).dueOn()).isEqualTo(mended);
        assertThat(tallyTask(id, 0).dueOn()).isEqualTo(mended);

        act(COMMUNE, tallyTask(id, 0), entry(survey, 95, 90, 90));
        act(OFFICER, tallyTask(id, 0), ACCEPT);
        String path = "/surveys/" + id + "/tallies/" + area.id();
        assertThat(send(OFFICER, path + "/reopen", "round", "1", "reason", "Nhầm số hộ")
                        .getStatus())
                .isEqualTo(302);
        settle();

        assertThat(catalog.earlier(area.id()))
                .extracting(
                        EarlierCount::number,
                        EarlierCount::accepted,
                        EarlierCount::reason,
                        EarlierCount::fileName,
                        earlier -> earlier.entry().ballotsReturned())
                .containsExactly(
                        tuple(1, false, "Thừa một số 0", "bien-ban.pdf", 900), tuple(2, true, "Nhầm số hộ", null, 90));
        assertThat(files.mayRead(OFFICER, minutes))
                .as("minutes of a count that came back")
                .isTrue();
        assertThat(files.mayRead("mttq-minh-duc.chu-tich", minutes)).isFalse();
        assertThat(page(OFFICER, path))
                .contains("Lần 1: bị trả lại", "Lần 2: đã chấp nhận, sau mở lại", "1.000 hộ", "bien-ban.pdf");

        bringDueDay("survey", "id", id);
        rounds.run();
        settle();
        WorkItem task = conclusion(id).get(0);
        List<Map<String, Object>> households = List.of(
                Map.of("area", area.id(), "households", 120),
                Map.of("area", survey.tallies().get(1).id(), "households", 42));
        act(LEADER, task, Map.of("outcome", "NOT_USABLE", "missing", households, "reason", "Hết hạn"));
        assertThat(page(OFFICER, path)).contains("120 (số do người kết luận ghi; nơi kiểm phiếu đã nhập 95)");

        handOver("mttq", "mttq-an-khuong");
        assertThat(catalog.require(id).openerUnitId()).isEqualTo("mttq-an-khuong");
        assertThat(said("mttq-an-khuong.chu-tich", id).toUpperCase(Locale.ROOT))
                .as("its papers stay those of the Front that closed it")
                .contains("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM HUYỆN HỚN QUẢN")
                .doesNotContain("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ AN KHƯƠNG");
    }

    private void bringDueDay(String table, String column, String id) {
        jdbc.sql("update " + table + " set due_on = :today where " + column + " = :id")
                .param("today", clock.today())
                .param("id", id)
                .update();
    }

    @Test
    void whereAFrontCountsItselfNobodyAcceptsHisOwnCount() {
        String id = openedByTanKhai();
        act(COMMUNE, tallyTask(id, 0), entry(catalog.require(id), 10, 10, 10));

        refusedAt("decision", () -> act(COMMUNE, tallyTask(id, 0), ACCEPT));

        assertThat(catalog.require(id).tallies().get(0).status()).isEqualTo(TallyStatus.ENTERED);
        giveUpByTanKhai(id);
    }

    @Test
    void moreTimeToConcludeIsSeenAtTheSurveyAndMoreTimeToCheckMovesNoDay() {
        String id = open("ubnd-minh-duc");
        SurveyView survey = catalog.require(id);
        LocalDate later = survey.dueOn().plusDays(9);
        moved("SurveyConclusion", id, survey.dueOn(), later);
        assertThat(catalog.require(id).dueOn()).isEqualTo(later);
        moved("SurveyConclusion", id, survey.dueOn(), later.plusDays(1));
        assertThat(catalog.require(id).dueOn()).as("not about its day").isEqualTo(later);

        act("mttq-minh-duc.chu-tich", tallyTask(id, 0), entry(survey, 10, 10, 10));
        TallyView entered = catalog.require(id).tallies().get(0);
        moved("SurveyTally", entered.turn().id(), entered.dueOn(), later);
        assertThat(catalog.require(id).tallies().get(0).dueOn()).isEqualTo(entered.dueOn());
        giveUp(id);
    }

    private void moved(String process, String key, LocalDate from, LocalDate to) {
        transaction.executeWithoutResult(status ->
                surveys.on(new DeadlineMoved("t", "Việc", process, key, "Việc", null, "mttq", from, to, "Mưa lũ")));
    }

    @Test
    void saysThatNothingIsKnownWhereNothingIsAndWritesNumbersInOneWay() throws Exception {
        String id = open("ubnd-minh-duc");
        assertThat(page(OFFICER, "/surveys/" + id)).contains("chưa có số liệu").doesNotContain("0/0", ">0,00", ">0 %<");
        assertThat(said(OFFICER, id)).contains("chưa có số liệu").doesNotContain("0/0");
        assertThat(sheet(id).get(4).getCellText(8)).isEqualTo("—");

        act("mttq-minh-duc.chu-tich", tallyTask(id, 0), entry(catalog.require(id), 1234, 1200, 1100));
        assertThat(page(OFFICER, "/tasks/" + tallyTask(id, 0).taskId())).contains("1.234", "1.100", "91,66 %");
        act(OFFICER, tallyTask(id, 0), ACCEPT);

        String tally = "/surveys/" + id + "/tallies/"
                + catalog.require(id).tallies().get(0).id();
        assertThat(page(OFFICER, tally))
                .contains(">1.234<", ">1.100<", "97,24 %")
                .doesNotContain(">1234<", ">1100<");
        assertThat(page(OFFICER, "/surveys/" + id))
                .contains(">1.234<", "1.100/1.200 = 91,66 %")
                .doesNotContain(">1234<", ">1100<");
        assertThat(said(OFFICER, id)).contains(" 1.234 ", " 1.100 ").doesNotContain("1234", "1100");
        assertThat(sheet(id).get(4).getCellText(4)).isEqualTo("1.234");
        giveUp(id);
    }

    @Test
    void listAndPaperLeaveOutWhatIsNotAccepted() throws Exception {
        String id = open("ubnd-an-khuong");
        String commune = "mttq-an-khuong.chu-tich";
        SurveyView survey = catalog.require(id);
        act(commune, tallyTask(id, 0), entry(survey, 100, 90, 80));
        act(OFFICER, tallyTask(id, 0), ACCEPT);
        act(commune, tallyTask(id, 1), entry(survey, 50, 40, 40));

        List<Row> rows = sheet(id);
        assertThat(texts(rows.get(3), 2, 10)).containsExactly("Chờ kiểm tra", "", "50", "", "", "", "", "");
        for (int column = 4; column < 8; column++) {
            assertThat(number(rows.get(4), column))
                    .as("the sum of column " + column)
                    .isEqualTo(number(rows.get(2), column) + number(rows.get(3), column));
        }
        assertThat(said(OFFICER, id))
                .contains("Phiếu không hợp lệ", "III. Kết quả đến lúc này")
                .doesNotContain(" 40 ");
        giveUp(id);
    }

    @Test
    void aPaperSaysThatItWasGivenUpWhatIsAssumedAndWhoReceivesIt() throws Exception {
        String id = open("ubnd-an-khuong");
        as(OFFICER, () -> surveys.withdraw(id, catalog.require(id).version(), "Hoãn xét công nhận"));
        settle();

        assertThat(said(OFFICER, id))
                .contains("Đợt lấy ý kiến đã thôi ngày "
                        + Days.written(clock.today())
                        + ", không có kết luận. Lý do: Hoãn xét công nhận.")
                .contains("III. Kết quả đến khi thôi")
                .contains("Mức do hệ thống đề xuất, chưa có văn bản: ngưỡng hài lòng, số ngày làm việc.")
                .containsSubsequence("Nơi nhận", "Huyện ủy Hớn Quản", "Ủy ban nhân dân xã An Khương", "Lưu");
        String below = openedByTanKhai();
        assertThat(said(OFFICER, below))
                .containsSubsequence("Nơi nhận", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Hớn Quản", "Lưu");
        giveUpByTanKhai(below);
    }

    private String openedByTanKhai() {
        OpenSurvey asked = command("ubnd-tan-khai", null);
        List<String> ids = new ArrayList<>();
        as(
                COMMUNE,
                () -> ids.add(surveys.open(new OpenSurvey(
                        "mttq-tan-khai",
                        asked.kindCode(),
                        asked.placeUnitId(),
                        asked.opensOn(),
                        asked.terms(),
                        null,
                        asked.questions(),
                        asked.areaIds(),
                        null))));
        settle();
        return ids.get(0);
    }

    private void giveUpByTanKhai(String id) {
        as(COMMUNE, () -> surveys.withdraw(id, catalog.require(id).version(), "Thử xong"));
        settle();
    }

    @Test
    void whatIsAssumedStaysAsItWasWhenTheSurveyOpened() throws Exception {
        assertThat(page(OFFICER, "/surveys/new?kind=NTM_COMMUNE&place=ubnd-minh-duc&opensOn=" + clock.today()))
                .contains("Mức do hệ thống đề xuất, chưa có văn bản: ngưỡng hài lòng, số ngày làm việc.");
        String id = open("ubnd-minh-duc");
        assertThat(catalog.require(id).assumed()).containsExactly(AssumedTerm.THRESHOLD, AssumedTerm.DAYS);
        assertThat(page(OFFICER, "/surveys/" + id))
                .contains("Mức do hệ thống đề xuất, chưa có văn bản: ngưỡng hài lòng, số ngày làm việc.");
        giveUp(id);
    }

    @Test
    void howManyQueriesASurveyTakesDoesNotDependOnItsAreas() {
        String small = open("ubnd-minh-duc");
        String large = open("ubnd-tan-khai");
        assertThat(catalog.require(large).tallies()).hasSizeGreaterThan(1);
        jdbc.sql("delete from survey_tally where survey_id = :id and number > 1")
                .param("id", small)
                .update();
        countWithMinutes(small, "mttq-minh-duc.chu-tich");
        countWithMinutes(large, COMMUNE);

        assertThat(queriesFor(large)).isEqualTo(queriesFor(small));

        Statistics statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        transaction.executeWithoutResult(status -> assertThat(tallies.findBySurveyIdOrderByNumber(large))
                .allSatisfy(tally -> assertThat(tally.count().answers()).isNotEmpty()));
        assertThat(statistics.getPrepareStatementCount())
                .as("the counts, and all their answers at once")
                .isEqualTo(2);
        giveUp(small);
        giveUp(large);
    }

    private void countWithMinutes(String id, String account) {
        SurveyView survey = catalog.require(id);
        for (int area = 0; area < survey.tallies().size(); area++) {
            Map<String, Object> entry = entry(survey, 10, 10, 10);
            entry.put("minutes", stored(account));
            act(account, tallyTask(id, area), entry);
            act(OFFICER, tallyTask(id, area), ACCEPT);
        }
    }

    /** Statements of its own, and what it asks others for. */
    private int queriesFor(String id) {
        AtomicInteger statements = new AtomicInteger();
        OrganizationDirectory names = mock(OrganizationDirectory.class, delegatesTo(organizations));
        AttachmentStore store = mock(AttachmentStore.class, delegatesTo(attachments));
        JdbcClient counting = JdbcClient.create(new Counting(dataSource, statements));
        SurveyView survey =
                new SurveyCatalog(counting, names, store, new TallyHistory(counting, store), clock).require(id);
        assertThat(survey.tallies()).extracting(TallyView::fileName).containsOnly("bien-ban.pdf");
        return statements.get()
                + mockingDetails(names).getInvocations().size()
                + mockingDetails(store).getInvocations().size();
    }

    private static final class Counting extends DelegatingDataSource {

        private final AtomicInteger statements;

        Counting(DataSource target, AtomicInteger statements) {
            super(target);
            this.statements = statements;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                        if (method.getName().equals("prepareStatement")) {
                            statements.incrementAndGet();
                        }
                        try {
                            return method.invoke(real, args);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }
    }

    private List<Row> sheet(String id) throws Exception {
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(bytes(OFFICER, "/surveys/" + id + "/tallies.xlsx")))) {
            return read.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row, int from, int to) {
        List<String> texts = new ArrayList<>();
        for (int column = from; column < to; column++) {
            texts.add(column < row.getCellCount() ? row.getCellText(column) : "");
        }
        return texts;
    }

    private static int number(Row row, int column) {
        String text = texts(row, column, column + 1).get(0);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** The words of its paper, one after the other. */
    private String said(String account, String id) throws Exception {
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(bytes(account, "/surveys/" + id + "/summary.docx")))) {
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
}
