package vn.chidao.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.chidao.identity.Accounts;
import vn.chidao.obligation.ObligationTargets;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.WorldImport;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TimeMachine;

/**
 * The four seeds, each read from its text over REST by an officer of its own place, confirmed as it stands, and in force
 * on its own organisations.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "chidao.background=false",
            "camunda.bpm.job-execution.enabled=false",
            "chidao.demo.neighbours=bac-ninh-2017,duc-co-2017"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedsInForceTests {

    private static final Path SEEDS = Path.of("src/test/resources/reading/seeds");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @Autowired
    TestRestTemplate http;

    @Autowired
    ObjectMapper json;

    @Autowired
    ProcessStarts starts;

    @Autowired
    EngineJobs jobs;

    @Autowired
    TimeMachine clock;

    @Autowired
    WorldImport worlds;

    @Autowired
    Accounts accounts;

    @Autowired
    OrganizationDirectory organizations;

    @Autowired
    ObligationTargets targets;

    @Autowired
    EarlierProgrammes earlier;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private JsonNode s0;
    private JsonNode s1;
    private JsonNode s2;
    private JsonNode s3;

    @BeforeAll
    void readAndConfirmEach() throws IOException {
        s0 = inForce("s0", "vphu.chuyen-vien");
        s1 = inForce("s1", "bn-vp.chuyen-vien");
        clock.moveTo(LocalDate.of(2017, 7, 24), LocalTime.of(8, 0));
        s3 = inForce("s3", "dc-mttq.chuyen-vien");
        clock.moveTo(LocalDate.of(2022, 11, 28), LocalTime.of(8, 0));
        transaction.executeWithoutResult(status -> {
            worlds.load("kien-giang-2022");
            accounts.createForEveryPosition("chidao");
        });
        s2 = inForce("s2", "kg-vp.chuyen-vien");
    }

    private JsonNode inForce(String seed, String officer) throws IOException {
        byte[] text = Files.readAllBytes(SEEDS.resolve(seed + ".txt"));
        MultiValueMap<String, Object> body = new LinkedMultiValueMap<>();
        body.add("file", new ByteArrayResource(text) {
            @Override
            public String getFilename() {
                return seed + ".txt";
            }
        });
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        TestRestTemplate as = http.withBasicAuth(officer, "chidao");
        ResponseEntity<String> imported =
                as.postForEntity("/api/directives/import", new HttpEntity<>(body, headers), String.class);
        assertThat(imported.getStatusCode()).as(imported.getBody()).isEqualTo(HttpStatus.CREATED);
        String id = json.readTree(imported.getBody()).path("id").asText();
        JsonNode proposed = get(as, id);
        assertThat(proposed.path("status").asText()).isEqualTo("PROPOSED");
        assertThat(proposed.path("text").asText()).isEqualTo(new String(text, StandardCharsets.UTF_8));
        assertThat(count("select count(*) from obligation where directive_id = :id", id))
                .isZero();

        ResponseEntity<String> confirmed = as.postForEntity("/api/directives/" + id + "/confirm", null, String.class);
        assertThat(confirmed.getStatusCode()).as(confirmed.getBody()).isEqualTo(HttpStatus.OK);
        starts.startDue();
        jobs.settle(Duration.ofMinutes(1));
        JsonNode after = get(as, id);
        assertThat(after.path("status").asText()).as(seed).isEqualTo("IN_FORCE");
        assertThat(after.path("obligations").size())
                .isEqualTo(proposed.path("obligations").size());
        return after;
    }

    private JsonNode get(TestRestTemplate as, String id) throws IOException {
        return json.readTree(as.getForObject("/api/directives/" + id, String.class));
    }

    private long count(String sql, String id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
    }

    private Set<String> unitsOf(JsonNode directive) {
        return new HashSet<>(jdbc.sql("""
                        select distinct u.unit_id from obligation_unit u join obligation o on o.id = u.obligation_id
                        where o.directive_id = :id
                        """)
                .param("id", directive.path("id").asText())
                .query(String.class)
                .list());
    }

    private static String charge(JsonNode directive, String role) {
        return directive.path("charge").path(role).asText();
    }

    private static JsonNode obligation(JsonNode directive, String words) {
        for (JsonNode obligation : directive.path("obligations")) {
            if (obligation.path("quote").asText().contains(words)) {
                return obligation;
            }
        }
        throw new AssertionError("no obligation says " + words);
    }

    @Test
    void givesEachItsOwnBodies() {
        assertThat(charge(s0, "followUp")).isEqualTo("Ban Dân vận Huyện ủy Hớn Quản");
        assertThat(charge(s0, "reportReceiver")).isEqualTo("Ban Thường vụ Huyện ủy Hớn Quản");
        assertThat(charge(s1, "followUp")).contains("Mặt trận Tổ quốc Việt Nam thành phố Bắc Ninh");
        assertThat(charge(s1, "reportReceiver")).isEqualTo("Ban Thường vụ Thành ủy Bắc Ninh");
        assertThat(charge(s2, "followUp")).isEqualTo("Ban Dân vận Tỉnh ủy Kiên Giang");
        assertThat(charge(s2, "concluding")).isEqualTo("Ban Thường vụ Tỉnh ủy Kiên Giang");
        assertThat(charge(s3, "followUp")).contains("Mặt trận Tổ quốc Việt Nam huyện Đức Cơ");
        assertThat(charge(s3, "reportReceiver")).contains("Ban Thường trực");
    }

    /** Chỉ thị 24 of the city, clause 8: "phổ biến đến chi bộ". */
    @Test
    void whatIsMeantForTheCellsIsReadNoWider() {
        String id = s1.path("id").asText();
        String subject = s1.path("subject").asText();
        String cell = jdbc.sql("select id from position where unit_id = 'bn-cb-phong-vhtt' order by id limit 1")
                .query(String.class)
                .single();

        assertThat(limits(s0)).isEqualTo("ALL RECEIVERS");
        assertThat(limits(s1)).isEqualTo("PARTY CELLS");
        assertThat(limits(s2)).isEqualTo("ALL RECEIVERS");
        for (String stranger : List.of("hnd.chu-tich", "quantri")) {
            TestRestTemplate as = http.withBasicAuth(stranger, "chidao");
            assertThat(as.getForEntity("/api/directives/" + id, String.class).getStatusCode())
                    .as(stranger)
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        for (String reader : List.of(cell, "bn-hnd.chu-tich", "bn-vp.chuyen-vien")) {
            TestRestTemplate as = http.withBasicAuth(reader, "chidao");
            assertThat(as.getForEntity("/api/directives/" + id, String.class).getBody())
                    .as(reader)
                    .contains(subject);
        }
    }

    @Test
    void everyCellUnderTheCommitteeThatIssuedItIsAsked() {
        String id = s1.path("id").asText();

        assertThat(count("select count(*) from cell_dissemination where directive_id = :id", id))
                .isEqualTo(organizations
                        .resolve("party-cells-below:bn-thanh-uy", LocalDate.of(2017, 7, 1))
                        .size())
                .isGreaterThan(20);
        assertThat(count("select count(*) from cell_dissemination where directive_id <> :id", id))
                .isZero();
        assertThat(jdbc.sql("select distinct asked_by from cell_dissemination")
                        .query(String.class)
                        .list())
                .contains("bn-thanh-uy", "bn-du-suoi-hoa");
    }

    private String limits(JsonNode directive) {
        return jdbc.sql("""
                        select coalesce(max(scope || ' ' || depth), 'ALL RECEIVERS') from directive_marks
                        where directive_id = :id
                        """)
                .param("id", directive.path("id").asText())
                .query(String.class)
                .single();
    }

    @Test
    void bindsOrganisationsOfItsOwnPlaceAlone() {
        assertThat(unitsOf(s0)).isNotEmpty().noneMatch(id -> id.startsWith("bn-") || id.startsWith("dc-"));
        assertThat(unitsOf(s1)).isNotEmpty().allMatch(id -> id.startsWith("bn-"));
        assertThat(unitsOf(s2)).isNotEmpty().allMatch(id -> id.startsWith("kg-"));
        assertThat(unitsOf(s3)).isNotEmpty().allMatch(id -> id.startsWith("dc-") || id.startsWith("gl-"));
    }

    @Test
    void startsFirstOccurrences() {
        for (JsonNode directive : List.of(s0, s1, s2, s3)) {
            assertThat(count(
                            "select count(*) from occurrence where directive_id = :id",
                            directive.path("id").asText()))
                    .as(directive.path("subject").asText())
                    .isPositive();
        }
    }

    @Test
    void waitsForWhatTheProvinceHasToIssueFirst() {
        assertThat(count(
                        "select count(*) from obligation where directive_id = :id and status = 'WAITING_CONDITION'",
                        s0.path("id").asText()))
                .isEqualTo(2);
    }

    @Test
    void leavesUnstatedRhythmsToTheFollowingUpBody() {
        String task = jdbc.sql("""
                        select g.group_id from work_item_group g join work_item w on w.task_id = g.task_id
                        where w.business_key = :id and w.completed_at is null limit 1
                        """)
                .param("id", s1.path("id").asText())
                .query(String.class)
                .single();

        assertThat(obligation(s1, "định kỳ báo cáo kết quả").path("rhythm").asText())
                .isEqualTo("AS_PRESCRIBED");
        assertThat(task).contains("bn-mttq");
    }

    @Test
    void tracksNumbersAsData() {
        JsonNode channels = obligation(s1, "chuyên trang").path("targets").path(0);
        assertThat(channels.path("op").asText()).isEqualTo("EACH_OF_SET");
        assertThat(channels.path("set")).hasSize(5);
        JsonNode goals = obligation(s2, "7 - 9 huyện").path("targets");
        assertThat(goals)
                .extracting(goal -> goal.path("op").asText())
                .containsExactlyInAnyOrder("PERCENT", "MIN", "EQ", "RANGE");
        assertThat(obligation(s2, "các Phong trào").path("targets").path(0).path("set"))
                .hasSize(5);
        JsonNode households = obligation(s3, "hộ nghèo và giúp họ thoát nghèo")
                .path("targets")
                .path(0);
        assertThat(households.path("op").asText()).isEqualTo("RANGE");
        assertThat(households.path("max").asInt()).isEqualTo(3);
        assertThat(obligation(s3, "01 mô hình")
                        .path("targets")
                        .path(0)
                        .path("op")
                        .asText())
                .isEqualTo("MIN");
        for (JsonNode directive : List.of(s1, s2, s3)) {
            assertThat(targets.progressOf(directive.path("id").asText(), LocalDate.of(2022, 11, 28)))
                    .isNotEmpty();
        }
    }

    @Test
    void neverGivesARenderingTheNumberOfItsOriginal() {
        assertThat(s2.path("origin").asText()).isEqualTo("RENDERING");
        assertThat(s2.path("number").asInt()).isEqualTo(632);
        assertThat(jdbc.sql("select coalesce(number_and_notation, '-') from directive where id = :id")
                        .param("id", s2.path("id").asText())
                        .query(String.class)
                        .single())
                .isEqualTo("-");
        assertThat(count(
                        "select count(*) from register_entry where reference = :id",
                        s2.path("id").asText()))
                .isZero();
    }

    @Test
    void keepsSixSignersOfAJointProgramme() {
        assertThat(s3.path("signatures")).hasSize(6);
        assertThat(count(
                        "select count(*) from directive_printed_signature where directive_id = :id",
                        s3.path("id").asText()))
                .isEqualTo(6);
    }

    /** Chương trình phối hợp Đức Cơ, mục III.2: the boards of all six have signed. */
    @Test
    void proposesThatWhoeverSignedAProgrammeConcludesIt() {
        assertThat(jdbc.sql("select unit_id from directive_concluding_together where directive_id = :id")
                        .param("id", s3.path("id").asText())
                        .query(String.class)
                        .list())
                .as("beside the Front's standing body, which concludes first")
                .containsExactlyInAnyOrder("dc-ldld", "dc-hnd", "dc-hpn", "dc-doan", "dc-ccb");
        assertThat(charge(s3, "concluding")).contains("Ban Thường trực");
        assertThat(count(
                        "select count(*) from directive_concluding_together where directive_id <> :id",
                        s3.path("id").asText()))
                .isZero();
    }

    /** As it was before proposals said who concludes together. */
    @Test
    void namesThePartiesOfAProgrammeRecordedEarlier() {
        String id = s3.path("id").asText();
        jdbc.sql("delete from directive_concluding_together where directive_id = :id")
                .param("id", id)
                .update();
        jdbc.sql(
                        "update recording set proposal = (proposal::jsonb #- '{bodies,concludingTogether}')::text where id = :id")
                .param("id", id)
                .update();

        earlier.nameParties();
        earlier.nameParties();

        proposesThatWhoeverSignedAProgrammeConcludesIt();
    }

    @Test
    void tiesThreeResolutionsToTheDirective() {
        assertThat(jdbc.sql("select reference from directive_link where directive_id = :id and kind = 'TIED_TO'")
                        .param("id", s1.path("id").asText())
                        .query(String.class)
                        .list())
                .filteredOn(reference -> reference.contains("NQ/TU"))
                .hasSize(3);
    }
}
