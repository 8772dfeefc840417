package vn.chidao.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.RecordView;
import vn.chidao.obligation.WorkForm;
import vn.chidao.obligation.WorkKind;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.registration.RoundWorld;
import vn.chidao.testing.DemoOffice;

/** Channels, and the news, supervision and criticism that officers of the demo world put on record. */
@Import(RoundWorld.class)
class PublicityIntegrationTests extends DemoOffice {

    private static final String WOMEN = "hpn.chuyen-vien";
    private static final String FARMERS = "hnd.chuyen-vien";

    @Autowired
    private RoundWorld world;

    @Autowired
    private ChannelCatalog channels;

    @Autowired
    private List<OpenWorkTransfer> transfers;

    @Autowired
    private ObligationCatalog obligations;

    @Test
    void newsIsPutOnRecordUnderItsChannelAndCountedOnce() throws Exception {
        String channel = open(WOMEN, "hpn", "Bản tin phụ nữ <Hớn Quản>");
        ObligationView duty = dutyOf("hpn");
        LocalDate today = clock.today();

        MockHttpServletResponse done = record(
                WOMEN,
                duty,
                Map.of(
                        "unitId", "hpn",
                        "on", today.toString(),
                        "title", "Bài về con đường hoa",
                        "text", "Giới thiệu mô hình.",
                        "kind", "PUBLICITY",
                        "channelId", channel,
                        "address", "https://hpn.example.vn/tin/12?a=1&b=2",
                        "content", "C3_ENVIRONMENT"));
        assertThat(done.getStatus()).isEqualTo(302);

        RecordView record = latest(duty);
        assertThat(record.detail().kind()).isEqualTo(WorkKind.PUBLICITY);
        assertThat(record.detail().channelId()).isEqualTo(channel);
        assertThat(record.figure()).satisfies(figure -> {
            assertThat(figure.code()).isEqualTo("C901");
            assertThat(figure.quantity().counted()).isEqualByComparingTo("1");
        });
        String list = page(FARMERS, "/channels");
        assertThat(list).contains("Bản tin phụ nữ &lt;Hớn Quản&gt;").contains("channel=" + channel);
        String items = page(FARMERS, "/records?kind=PUBLICITY&channel=" + channel + "&year=" + today.getYear());
        assertThat(items)
                .contains("Bài về con đường hoa")
                .contains("href=\"https://hpn.example.vn/tin/12?a=1&amp;b=2\"")
                .contains("Có 1 việc");
        assertThat(page(FARMERS, "/records?channel=" + channel + "&year=" + (today.getYear() - 1)))
                .contains("Không có việc nào như vậy.");
        assertThat(rows(FARMERS, "/records/list.xlsx?channel=" + channel))
                .hasSize(2)
                .last()
                .asString()
                .contains("Bản tin phụ nữ <Hớn Quản>; https://hpn.example.vn/tin/12?a=1&b=2");
    }

    @Test
    void aChannelThatIsNotUsedAnyMoreKeepsItsNewsAndTakesNoMore() throws Exception {
        String channel = open(WOMEN, "hpn", "Truyền thanh Hội");
        assertThat(status(post("/channels/" + channel + "/close").with(csrf()), FARMERS))
                .isEqualTo(403);
        assertThat(status(
                        post("/channels/" + channel + "/close")
                                .param("until", "2030-01-01")
                                .with(csrf()),
                        WOMEN))
                .isEqualTo(422);
        assertThat(status(post("/channels/" + channel + "/close").with(csrf()), WOMEN))
                .isEqualTo(302);
        assertThat(status(post("/channels/" + channel + "/close").with(csrf()), WOMEN))
                .isEqualTo(422);
        jdbc.sql("update media_channel set since = :day, until = :day where id = :id")
                .param("day", clock.today().minusDays(1))
                .param("id", channel)
                .update();

        MockHttpServletResponse refused = record(
                WOMEN,
                dutyOf("hpn"),
                Map.of(
                        "unitId", "hpn",
                        "on", clock.today().toString(),
                        "title", "Bài mới",
                        "text", "Nội dung",
                        "kind", "PUBLICITY",
                        "channelId", channel));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Kênh này đã thôi dùng")
                .contains("Bài mới");
    }

    @Test
    void refusesAnAddressThatWouldDoSomethingElse() throws Exception {
        for (String address :
                List.of("javascript:alert(1)", "data:text/html,x", "//a.vn", "https://", "h t t p", "ftp://a.vn/x")) {
            MockHttpServletResponse refused = answer(
                    post("/channels")
                            .param("unitId", "hpn")
                            .param("kind", "WEBSITE")
                            .param("name", "Trang của Hội")
                            .param("address", address)
                            .with(csrf()),
                    WOMEN);
            assertThat(refused.getStatus()).as(address).isEqualTo(422);
            assertThat(refused.getContentAsString())
                    .contains("Địa chỉ phải bắt đầu bằng")
                    .contains("Trang của Hội");
        }
        MockHttpServletResponse record = record(
                WOMEN,
                dutyOf("hpn"),
                Map.of(
                        "unitId", "hpn",
                        "on", clock.today().toString(),
                        "title", "Bài",
                        "text", "Nội dung",
                        "kind", "PUBLICITY",
                        "section", "Báo tỉnh",
                        "address", "javascript:alert(1)"));
        assertThat(record.getStatus()).isEqualTo(422);
    }

    @Test
    void anOrganisationNamesItsOwnChannelsEachOnce() throws Exception {
        open(WOMEN, "hpn", "Trang Hội");
        assertThat(status(
                        post("/channels")
                                .param("unitId", "hpn")
                                .param("kind", "WEBSITE")
                                .param("name", " TRANG  HỘI ")
                                .with(csrf()),
                        WOMEN))
                .isEqualTo(422);
        assertThat(status(
                        post("/channels")
                                .param("unitId", "hpn")
                                .param("kind", "WEBSITE")
                                .param("name", "Trang khác")
                                .with(csrf()),
                        FARMERS))
                .isEqualTo(403);
        assertThat(status(
                        post("/channels")
                                .param("unitId", "hpn")
                                .param("kind", "NONE")
                                .with(csrf()),
                        WOMEN))
                .isEqualTo(422);
    }

    @Test
    void newsThatNoReportWouldCountIsAskedForItsContent() throws Exception {
        MockHttpServletResponse refused = record(
                WOMEN,
                dutyOf("hpn"),
                Map.of(
                        "unitId", "hpn",
                        "on", clock.today().toString(),
                        "title", "Bài về phụ nữ",
                        "text", "Nội dung",
                        "kind", "PUBLICITY",
                        "section", "Báo tỉnh"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Chọn nội dung cuộc vận động", "Bài về phụ nữ");
    }

    @Test
    void channelsGoToWhoeverTakesOver() throws Exception {
        String moved = open(WOMEN, "hpn", "Bản tin Hội");
        String twin = open(WOMEN, "hpn", "Trang chung");
        open(FARMERS, "hnd", "TRANG CHUNG");
        OpenWorkTransfer transfer = transfers.stream()
                .filter(each -> each.openWorkOf("hpn").stream()
                        .anyMatch(work -> work.kind().equals("MEDIA_CHANNELS")))
                .findFirst()
                .orElseThrow();

        transaction.executeWithoutResult(status ->
                transfer.transfer(new Handover("r-1", "hpn", clock.today().plusDays(1), "hnd", Map.of())));

        assertThat(channels.find(moved)).hasValueSatisfying(channel -> {
            assertThat(channel.unitId()).isEqualTo("hnd");
            assertThat(channel.isOpen()).isTrue();
        });
        assertThat(channels.find(twin)).hasValueSatisfying(channel -> {
            assertThat(channel.unitId()).isEqualTo("hpn");
            assertThat(channel.isOpen()).isFalse();
        });
        assertThat(transfer.openWorkOf("hpn")).isEmpty();
    }

    @Test
    void supervisionLeadsToARecommendation() throws Exception {
        ObligationView duty = dutyOf("hpn");
        assertThat(record(
                                WOMEN,
                                duty,
                                Map.of(
                                        "unitId", "hpn",
                                        "on", clock.today().toString(),
                                        "title", "Giám sát hộ nghèo",
                                        "text", "Sót 3 hộ ở ấp 2",
                                        "kind", "SUPERVISION",
                                        "form", "BY_DELEGATION",
                                        "concerning", "UBND xã Tân Khai"))
                        .getStatus())
                .isEqualTo(302);
        RecordView record = latest(duty);
        assertThat(record.detail().form()).isEqualTo(WorkForm.BY_DELEGATION);
        assertThat(record.figure().code()).isEqualTo("C501");
        assertThat(record.content()).hasToString("C5_DEMOCRACY_SUPERVISION");

        String list = page(WOMEN, "/records?kind=SUPERVISION&q=SÓT 3");
        assertThat(list).contains("UBND xã Tân Khai").contains("/recommendations/new?origin=SUPERVISION");
        String link = list.replaceAll("(?s).*href=\"(/recommendations/new[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(page(WOMEN, URI.create(link))).contains("Sót 3 hộ ở ấp 2").contains("Giám sát hộ nghèo");
    }

    private String open(String officer, String unit, String name) throws Exception {
        assertThat(status(
                        post("/channels")
                                .param("unitId", unit)
                                .param("kind", "BULLETIN")
                                .param("name", name)
                                .with(csrf()),
                        officer))
                .isEqualTo(302);
        return channels.all().stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** An obligation in force of a directive of its own. */
    private ObligationView dutyOf(String unit) {
        String directive = "pub-" + UUID.randomUUID();
        world.begin(directive);
        jdbc.sql(
                        "insert into obligation_unit (obligation_id, position, unit_id, valid_from) values (:id, 0, :unit, :day)")
                .param("id", directive + "-o")
                .param("unit", unit)
                .param("day", clock.today())
                .update();
        return obligations.require(directive + "-o");
    }

    private RecordView latest(ObligationView duty) {
        return obligations.recordsOf(duty.id()).get(0);
    }

    private MockHttpServletResponse record(String officer, ObligationView duty, Map<String, String> typed)
            throws Exception {
        MockHttpServletRequestBuilder request = multipart("/obligations/" + duty.id() + "/records");
        typed.forEach(request::param);
        return answer(request.with(csrf()), officer);
    }

    private List<String> rows(String officer, String address) throws Exception {
        byte[] bytes = answer(get(address), officer).getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getFirstSheet().read().stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private int status(MockHttpServletRequestBuilder request, String officer) throws Exception {
        return answer(request, officer).getStatus();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String officer) throws Exception {
        return mvc.perform(request.with(user(officer))).andReturn().getResponse();
    }

    private String page(String officer, String address) throws Exception {
        return page(officer, URI.create(address.replace(" ", "%20").replace("Ó", "%C3%93")));
    }

    private String page(String officer, URI address) throws Exception {
        MockHttpServletResponse response = answer(get(address), officer);
        assertThat(response.getStatus()).as(address.toString()).isEqualTo(200);
        return response.getContentAsString();
    }
}
