package vn.chidao.changing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DraftDirective;
import vn.chidao.directive.DraftDirective.NewAddressee;
import vn.chidao.directive.DraftDirective.NewClause;
import vn.chidao.directive.DraftDirective.NewRecipient;
import vn.chidao.directive.LinkKind;
import vn.chidao.directive.RecipientPurpose;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.DocumentType;
import vn.chidao.obligation.DefineObligation;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.Target;
import vn.chidao.recording.Recordings;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** The words of a recalled directive on every page there is, for people of a body that has given it up. */
@SpringBootTest(properties = {"chidao.background=false", "camunda.bpm.job-execution.enabled=false"})
@AutoConfigureMockMvc
@DirtiesContext
class RecalledWordsTests {

    /** Words that stand nowhere else, one for each place in which a text is cut up. */
    private static final String TELLTALE = "lời riêng của văn bản này";

    private static final String DUTY = "Rà soát hộ nghèo theo " + TELLTALE + ", mỗi xã ít nhất 3 hộ.";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private DirectiveManagement directives;

    @Autowired
    private DirectiveChanges changes;

    @Autowired
    private ForeignChanges foreign;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private ObligationManagement obligations;

    @Autowired
    private Recordings recordings;

    @Autowired
    private TaskSubmission submission;

    @Autowired
    private WorkList workList;

    @Autowired
    private ProcessStarts starts;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void areClosedOnEveryPageToAReceiverThatHasGivenThemUp() throws Exception {
        String id = issued();
        WorkItem accepting = only("ObligationTask", id + ".1:ubnd:once");
        submission.submit("ubnd.chu-tich", accepting.taskId(), Map.of("decision", "ACCEPT", "plan", "Theo xã"));
        settle();
        issued(DocumentType.OFFICIAL_LETTER, List.of(new DraftDirective.NewLink(LinkKind.CORRECTS, id, id)), false);
        as("vphu.chuyen-vien", () -> {
            changes.correctPassage(changeOf(id, "CORRECT"), TELLTALE, "bản " + TELLTALE + " đã sửa");
            return id;
        });

        assertThat(pagesWithTheWords("ubnd.chu-tich", id))
                .contains(
                        "/directives/" + id,
                        "/directives/" + id + "/changes",
                        "/directives/" + id + "/document.pdf",
                        "/api/directives/" + id,
                        "/obligations/" + id + ".1/records",
                        "/tasks/" + only("ObligationTask", id + ".1:ubnd:once").taskId());
        assertThat(pagesWithTheWords("ubnd.chu-tich", id)).anyMatch(page -> page.startsWith("/mailbox/"));

        String change = as("vphu.van-thu", () -> changes.proposeRecall(id, "Ban hành nhầm"));
        settle();
        submission.submit("btv-hu.bi-thu", only("DirectiveRecall", change).taskId(), Map.of("decision", "RECALL"));
        settle();
        assertThat(pagesWithTheWords("ubnd.van-thu", id)).contains("/directives/" + id);
        submission.submit(
                "ubnd.van-thu", only("ChangeReceipt", change + ":ubnd").taskId(), Map.of("decision", "ACCEPT"));
        settle();

        assertThat(pagesWithTheWords("ubnd.chu-tich", id)).isEmpty();
        assertThat(pagesWithTheWords("ubnd.van-thu", id)).isEmpty();
        assertThat(pagesWithTheWords("vphu.chuyen-vien", id))
                .contains("/directives/" + id, "/obligations/" + id + ".1/records");
        assertThat(page("ubnd.chu-tich", "/directives/" + id))
                .contains(
                        "về hộ nghèo",
                        jdbc.sql("select text_sha256 from directive where id = :id")
                                .param("id", id)
                                .query(String.class)
                                .single());
        assertThat(page("ubnd.chu-tich", "/directives/" + id + "?tab=progress")).contains("Lập danh sách hộ nghèo</a>");
        assertThat(page("ubnd.chu-tich", "/obligations/" + id + ".2/records"))
                .contains("Nhiệm vụ của văn bản đã thu hồi");
    }

    @Test
    void areClosedOnEveryPageToTheBodyThatRecordedTheDocumentAndHasGivenItUp() throws Exception {
        byte[] file = """
                Số 12-CV/TU
                V/v giảm nghèo bền vững
                Bình Phước, ngày 3 tháng 4 năm 2017

                Tỉnh ủy yêu cầu:
                1. UBND huyện xây dựng kế hoạch giảm nghèo theo lời riêng của văn bản này.
                2. Giao Ban Dân vận Huyện ủy theo dõi việc thực hiện công văn này, định kỳ báo cáo Ban Thường vụ Huyện ủy.
                """.getBytes(UTF_8);
        String id = as("vphu.chuyen-vien", () -> recordings.readFile("vphu", "12-cv-tu.txt", file));
        settle();
        as("vphu.chuyen-vien", () -> {
            recordings.confirm(id);
            return id;
        });
        settle();
        String source = jdbc.sql("select source_file_id from recording where id = :id")
                .param("id", id)
                .query(String.class)
                .single();

        assertThat(pagesWithTheWords("vphu.chuyen-vien", id))
                .contains("/directives/" + id, "/recordings/" + id, "/api/directives/" + id, "/files/" + source);

        String change = as("vphu.van-thu", () -> foreign.record(recall(id)));
        settle();
        assertThat(workList.openOf("DirectiveRecording", List.of(id)))
                .as("rhythms still undecided")
                .hasSize(1);
        submission.submit("vphu.chanh-vp", only("ForeignChange", change).taskId(), Map.of("decision", "CONFIRM"));
        settle();
        assertThat(workList.openOf("DirectiveRecording", List.of(id))).isEmpty();
        submission.submit(
                "vphu.van-thu", only("ChangeReceipt", change + ":vphu").taskId(), Map.of("decision", "ACCEPT"));
        settle();

        assertThat(pagesWithTheWords("vphu.chuyen-vien", id)).isEmpty();
        assertThat(pagesWithTheWords("bdv-hu.chuyen-vien", id)).isEmpty();
        assertThat(page("vphu.chuyen-vien", "/recordings")).contains("/directives/" + id);
        assertThat(pagesWithTheWords("quantri", id)).contains("/directives/" + id);
    }

    private RecordOutsideChange recall(String id) {
        String copy = archive.store(
                        "13-cv-tu.pdf", new ByteArrayInputStream("%PDF-1.4".getBytes(UTF_8)), "change-source")
                .id();
        return new RecordOutsideChange(id, ChangeKind.RECALL, "Gửi nhầm", null, "13-CV/TU", clock.today(), copy);
    }

    /** Every GET page there is, with every id there could be in its address, and all tabs of the directive. */
    private Set<String> pagesWithTheWords(String account, String id) throws Exception {
        Set<String> found = new TreeSet<>();
        for (String address : addresses(account, id)) {
            MockHttpServletResponse response = mvc.perform(
                            get(URI.create(address)).with(user(account)).accept("text/html", "*/*"))
                    .andReturn()
                    .getResponse();
            String type = String.valueOf(response.getContentType());
            boolean readable = type.startsWith("text/") || type.contains("json") || type.contains("xml");
            boolean itself = address.startsWith("/directives/" + id) && address.contains("document.");
            if (response.getStatus() == 200
                    && (itself
                            || type.contains("pdf") && address.startsWith("/files/")
                            || readable && response.getContentAsString(UTF_8).contains(TELLTALE))) {
                found.add(address);
            }
        }
        return found;
    }

    private Set<String> addresses(String account, String id) {
        List<String> things = ids("""
                select :id union select id from obligation where directive_id = :id
                union select id from occurrence where directive_id = :id
                union select id from directive_change where directive_id = :id
                union select id from directive_receipt where directive_id = :id
                """, id);
        Map<String, List<String>> kept = Map.of(
                "/mailbox",
                        ids("select id from mail_message where recipient = '" + account + "' and :id is not null", id),
                "/files", ids("select id from stored_file where purpose <> 'change-source' and :id is not null", id),
                "/tasks", ids("select task_id from work_item where directive_id = :id", id));
        Set<String> addresses = new LinkedHashSet<>();
        for (String pattern : patterns()) {
            List<String> own = kept.entrySet().stream()
                    .filter(each -> pattern.startsWith(each.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(things);
            own.forEach(each -> addresses.add(filled(pattern, each)));
        }
        for (String tab : List.of("text&clause=1", "progress", "chain", "log")) {
            addresses.add("/directives/" + id + "?tab=" + tab);
        }
        things.forEach(each -> {
            addresses.add("/directives/" + id + "?tab=progress&obligation=" + encoded(each));
            addresses.add("/directives/" + id + "?tab=progress&occurrence=" + encoded(each));
        });
        addresses.add("/search?q=ngh%C3%A8o");
        return addresses;
    }

    private List<String> ids(String sql, String directiveId) {
        return jdbc.sql(sql).param("id", directiveId).query(String.class).list();
    }

    private Set<String> patterns() {
        Set<String> patterns = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                patterns.addAll(info.getPatternValues());
            }
        });
        return patterns;
    }

    private static String filled(String pattern, String id) {
        return pattern.replaceAll("\\{[^}]*}", encoded(id));
    }

    private static String encoded(String id) {
        return id.replace(":", "%3A");
    }

    private String page(String account, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(user(account)))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private String changeOf(String directiveId, String kind) {
        return jdbc.sql("select id from directive_change where directive_id = :id and kind = :kind")
                .param("id", directiveId)
                .param("kind", kind)
                .query(String.class)
                .single();
    }

    private String issued() {
        return issued(DocumentType.PLAN, List.of(), true);
    }

    private String issued(DocumentType type, List<DraftDirective.NewLink> links, boolean withDuties) {
        String id = as("vphu.chuyen-vien", () -> {
            String drafted = directives.draft(draft(type, links));
            if (withDuties) {
                obligations.define(
                        drafted, List.of(duty("1", DUTY, "Lập danh sách hộ nghèo"), duty("2", second(), second())));
            }
            directives.submitDraft(drafted);
            return drafted;
        });
        settle();
        Map<String, Map<String, Object>> steps = Map.of(
                "UserTask_ReviewContent", Map.of("decision", "APPROVE"),
                "UserTask_ReviewFormat", Map.of("decision", "APPROVE"),
                "UserTask_SignDirective", Map.of("decision", "SIGN", "capacity", "ON_BEHALF"),
                "UserTask_NumberDirective", Map.of("issuedOn", clock.today().toString(), "place", "Hớn Quản"));
        Map<String, String> officers = Map.of(
                "UserTask_ReviewContent", "vphu.chanh-vp",
                "UserTask_ReviewFormat", "vphu.chanh-vp",
                "UserTask_SignDirective", "btv-hu.bi-thu",
                "UserTask_NumberDirective", "vphu.van-thu");
        for (List<WorkItem> open = open(id); !open.isEmpty(); open = open(id)) {
            String step = open.get(0).elementId();
            submission.submit(officers.get(step), open.get(0).taskId(), steps.get(step));
            settle();
        }
        return id;
    }

    private static String second() {
        return "Thống kê số hộ cần giúp theo " + TELLTALE + ".";
    }

    private static DraftDirective draft(DocumentType type, List<DraftDirective.NewLink> links) {
        boolean correcting = !links.isEmpty();
        return new DraftDirective(
                null,
                type,
                "hu",
                null,
                "về hộ nghèo",
                "Hớn Quản",
                correcting ? "Sửa một chỗ." : DUTY + "\n" + second(),
                correcting
                        ? List.of(new NewClause("1", null, "1", "Sửa một chỗ."))
                        : List.of(new NewClause("1", null, "1", DUTY), new NewClause("2", null, "2", second())),
                List.of(new NewAddressee("UBND huyện", "unit:ubnd")),
                List.of(new NewRecipient("Lưu VPHU", RecipientPurpose.FILE)),
                links,
                "vphu",
                "vphu",
                "btv-hu",
                "bdv-hu",
                "btv-hu",
                "btv-hu");
    }

    private DefineObligation duty(String code, String quote, String action) {
        return new DefineObligation(
                code,
                code,
                quote,
                Set.of(ObligationKind.TASK),
                "UBND huyện",
                "unit:ubnd",
                action,
                null,
                null,
                null,
                Rhythm.ONCE,
                ObligationStage.TASK,
                Set.of(),
                null,
                clock.today().plusDays(10),
                null,
                null,
                code.equals("1") ? List.of(target(quote)) : List.of());
    }

    private static Target target(String quote) {
        return new Target(Target.Op.MIN, BigDecimal.valueOf(3), null, "hộ", null, List.of(), null, quote, quote);
    }

    private List<WorkItem> open(String id) {
        return Stream.concat(
                        workList.openOf("DirectiveIssuance", List.of(id)).stream(),
                        workList.openOf("DirectiveSignature", List.of(id + ":1:0")).stream())
                .toList();
    }

    private WorkItem only(String process, String key) {
        List<WorkItem> open = workList.openOf(process, List.of(key));
        assertThat(open).as(process + " " + key).hasSize(1);
        return open.get(0);
    }

    private void settle() {
        starts.startDue();
        jobs.settle(Duration.ofMinutes(1));
        starts.startDue();
        jobs.settle(Duration.ofMinutes(1));
    }

    private static <T> T as(String position, Callable<T> act) {
        String unit = position.substring(0, position.indexOf('.'));
        return CurrentActor.call(new Actor(position, position, position, position, unit), () -> {
            try {
                return act.call();
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Exception checked) {
                throw new IllegalStateException(checked);
            }
        });
    }
}
