package vn.chidao.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.chidao.audit.AuditTrail;
import vn.chidao.identity.Accounts;
import vn.chidao.identity.ApiTokens;
import vn.chidao.identity.NewApiToken;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.testing.TestDatabase;
import vn.chidao.testing.Visitor;

/** The whole application of the demo as a program meets it, over HTTP and without cookies. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"chidao.background=false", "camunda.bpm.job-execution.enabled=false"})
@Import(ApiDoorTests.Probes.class)
class ApiDoorTests {

    private static final String OFFICER = "vphu.chuyen-vien";
    private static final String CLERK = "vphu.van-thu";
    private static final Pattern SHOWN = Pattern.compile("data-test=\"api-token\">(chidao_[\\w-]{43})<");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @Test
    void asksAStrangerForAKeyInJsonAndShowsNoPage() {
        HttpResponse<String> answer = get("/api/probe", null);

        assertProblem(answer, 401, "Chưa xác thực", "Xin gửi kèm khóa truy cập trong đầu mục Authorization.");
        assertThat(answer.headers().allValues("www-authenticate"))
                .containsExactly("Bearer realm=\"chidao\"", "Basic realm=\"chidao\", charset=\"UTF-8\"");
        assertThat(get("/api/no-such-thing", null).statusCode()).isEqualTo(401);
    }

    @Test
    void letsATokenInAsItsAccount() {
        NewApiToken issued = tokens.issue(OFFICER, "đồng bộ", 30);

        HttpResponse<String> answer = get("/api/probe", bearer(issued));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(tree(answer).path("account").asText()).isEqualTo(OFFICER);
        assertThat(tree(answer).path("positionId").asText()).isEqualTo(OFFICER);
        assertThat(tokens.of(OFFICER))
                .filteredOn(token -> token.id().equals(issued.token().id()))
                .singleElement()
                .satisfies(token -> assertThat(token.lastUsedOn())
                        .isBetween(LocalDate.now().minusDays(1), LocalDate.now().plusDays(1)));
        assertThat(jdbc.sql("select count(*) from api_token where token_sha256 like '%' || :secret || '%'")
                        .param("secret", issued.secret())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void needsNoFormTokenAndSetsNoCookie() {
        NewApiToken issued = tokens.issue(OFFICER, "ghi", 30);

        HttpResponse<String> written = post("/api/probe", bearer(issued), "{\"day\":\"2017-05-22\"}");

        assertThat(written.statusCode()).isEqualTo(200);
        for (HttpResponse<String> answer : List.of(
                written,
                get("/api/probe", null),
                get("/api/probe", basic(OFFICER, "chidao")),
                get("/api/probe", basic(OFFICER, "sai")),
                get("/api/nothing", bearer(issued)))) {
            assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        }
    }

    @Test
    void doesNotKnowABrowserBySession() {
        Visitor officer = Visitor.signedIn(url(""), OFFICER);

        assertThat(officer.get(url("/api/probe")).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesATokenThatIsUnknownHasRunOutOrIsRevoked() {
        NewApiToken old = tokens.issue(CLERK, "cũ", 1);
        NewApiToken revoked = tokens.issue(CLERK, "đã thu hồi", 30);
        assertThat(get("/api/probe", bearer(old)).statusCode()).isEqualTo(200);
        assertThat(get("/api/probe", bearer(revoked)).statusCode()).isEqualTo(200);

        jdbc.sql("update api_token set expires_on = :day where id = :id")
                .param("day", LocalDate.now().minusDays(2))
                .param("id", old.token().id())
                .update();
        tokens.revoke(CLERK, revoked.token().id());

        for (String header : List.of(
                bearer(old),
                bearer(revoked),
                "Bearer",
                "Bearer ",
                "Bearer chidao_" + "A".repeat(43),
                "Bearer \u00e9")) {
            HttpResponse<String> answer = get("/api/probe", header);
            assertThat(answer.statusCode()).as(header).isEqualTo(401);
        }
        HttpResponse<String> answer = get("/api/probe", bearer(old));
        assertProblem(answer, 401, "Chưa xác thực", "Khóa truy cập không đúng, đã hết hạn hoặc đã bị thu hồi.");
        assertThat(answer.headers().allValues("www-authenticate")).anyMatch(each -> each.contains("invalid_token"));
    }

    @Test
    void shutsATokenOutWithItsAccountAndLetsItInAgain() {
        String account = "hnd.chuyen-vien";
        NewApiToken issued = tokens.issue(account, "đồng bộ", 30);

        accounts.disable(account);
        assertThat(get("/api/probe", bearer(issued)).statusCode()).isEqualTo(401);
        assertThat(get("/api/probe", basic(account, "chidao")).statusCode()).isEqualTo(401);

        accounts.enable(account);
        assertThat(get("/api/probe", bearer(issued)).statusCode()).isEqualTo(200);
    }

    @Test
    void revokesAllTokensWithTheForgottenPasswordAndLetsNobodyPastATemporaryOne() {
        String account = "hpn.chuyen-vien";
        NewApiToken issued = tokens.issue(account, "đồng bộ", 30);

        String temporary = accounts.resetPassword(account);

        assertThat(get("/api/probe", bearer(issued)).statusCode()).isEqualTo(401);
        assertThat(tokens.of(account)).isEmpty();
        assertProblem(
                get("/api/probe", basic(account, temporary)),
                403,
                "Không được phép",
                "Tài khoản đang dùng mật khẩu tạm. Xin đăng nhập trên trang và đặt mật khẩu mới trước.");
        assertThat(audit.of("account", account))
                .extracting(act -> act.verb())
                .contains("API_TOKEN_ISSUED", "API_TOKEN_REVOKED", "PASSWORD_RESET");
    }

    @Test
    void takesNameAndPasswordInTheDemoAndCountsWrongOnes() {
        String account = "hccb.chuyen-vien";
        assertThat(get("/api/probe", basic(account, "chidao")).statusCode()).isEqualTo(200);

        for (int attempt = 0; attempt < 10; attempt++) {
            assertProblem(
                    get("/api/probe", basic(account, "sai")),
                    401,
                    "Chưa xác thực",
                    "Tên đăng nhập hoặc mật khẩu không đúng.");
        }

        HttpResponse<String> locked = get("/api/probe", basic(account, "chidao"));
        assertProblem(locked, 429, "Thử quá nhiều lần", "Nhập sai mật khẩu quá nhiều lần. Xin thử lại sau 15 phút.");
        assertThat(locked.headers().firstValue("retry-after")).contains("900");
        assertThat(audit.of("account", account)).extracting(act -> act.verb()).contains("SIGN_IN_LOCKED");
    }

    @Test
    void actsInThePositionThatIsNamed() {
        jdbc.sql("""
                        insert into position_holding (position_id, person_id, valid_from, valid_to, acting)
                        select 'vphu.chuyen-vien', 'bdv-hu.chuyen-vien', valid_from, valid_to, true from position_holding
                        where position_id = 'bdv-hu.chuyen-vien' and person_id = 'bdv-hu.chuyen-vien'
                        """).update();
        NewApiToken issued = tokens.issue("bdv-hu.chuyen-vien", "hai chức vụ", 30);
        String other = OFFICER;

        assertThat(position(get("/api/probe", bearer(issued)))).isEqualTo("bdv-hu.chuyen-vien");
        assertThat(position(get("/api/probe", bearer(issued), "X-Chidao-Position", other)))
                .isEqualTo(other);
        assertProblem(
                get("/api/probe", bearer(issued), "X-Chidao-Position", "btv-hu.pho-bi-thu"),
                403,
                "Không được phép",
                "Đồng chí hiện không giữ chức vụ này.");
    }

    @Test
    void saysInVietnameseWhatIsWrong() {
        String key = bearer(tokens.issue(OFFICER, "lỗi", 30));

        HttpResponse<String> rule = get("/api/probe/rule", key);
        assertProblem(rule, 422, "Chưa thực hiện được", "Tên đăng nhập “a” đã được dùng.");
        assertThat(tree(rule).path("fields").toString())
                .isEqualTo("[{\"field\":\"username\",\"message\":\"Tên đăng nhập “a” đã được dùng.\"}]");
        assertThat(get("/api/probe/missing", key).statusCode()).isEqualTo(404);
        assertProblem(get("/api/probe/refused", key), 403, "Không được phép", "Đồng chí hiện không giữ chức vụ này.");
        assertProblem(
                get("/api/probe/handled", key),
                409,
                "Nội dung vừa được người khác thay đổi",
                "Văn thư – Văn thư, Văn phòng đã xử lý lúc 10:00 22/05/2017.");
        assertThat(get("/api/probe/stale", key).statusCode()).isEqualTo(409);
        assertThat(get("/api/nothing", key).statusCode()).isEqualTo(404);

        HttpResponse<String> unreadable = post("/api/probe", key, "{\"day\":\"hôm nay\"}");
        assertProblem(
                unreadable,
                400,
                "Yêu cầu không hợp lệ",
                "Yêu cầu không đọc được: xin kiểm tra tham số và nội dung gửi.");
        assertThat(tree(unreadable).path("fields").toString())
                .isEqualTo("[{\"field\":\"day\",\"message\":\"Giá trị không đúng dạng.\"}]");
        assertThat(post("/api/probe", key, "{").statusCode()).isEqualTo(400);
        assertProblem(
                post("/api/probe", key, "{\"day\":\"2016-01-01\"}"),
                422,
                "Chưa thực hiện được",
                "Ngày bắt đầu không được trước hôm nay (22/05/2017).");
        assertThat(get("/api/probe/number", key).statusCode()).isEqualTo(400);
        assertThat(get("/api/probe/number?n=x", key).statusCode()).isEqualTo(400);

        HttpResponse<String> wrongVerb = post("/api/probe/rule", key, "{}");
        assertThat(wrongVerb.statusCode()).isEqualTo(405);
        assertThat(wrongVerb.headers().firstValue("allow")).contains("GET");
    }

    @Test
    void keepsAFaultsTextToTheLog() {
        HttpResponse<String> fault = get("/api/probe/fault", bearer(tokens.issue(OFFICER, "hỏng", 30)));

        assertThat(fault.statusCode()).isEqualTo(500);
        assertThat(fault.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(fault.headers().firstValue("content-disposition")).isEmpty();
        assertThat(fault.body()).doesNotContain("secret", "IllegalState").containsPattern("đọc mã: [0-9A-F]{8}\"");
    }

    @Test
    void refusesAnUploadThatIsTooLarge() {
        byte[] head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[51 * 1024 * 1024];
        System.arraycopy(head, 0, body, 0, head.length);

        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url("/api/probe/file")))
                .header("Authorization", bearer(tokens.issue(OFFICER, "tệp", 30)))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(body))
                .build());

        assertProblem(answer, 413, "Tệp quá lớn", "Mỗi tệp tối đa 20 MB, mỗi lần gửi tối đa 50 MB.");
    }

    @Test
    void describesTheInterfaceAndNothingElse() {
        String key = bearer(tokens.issue(OFFICER, "mô tả", 30));
        assertThat(get("/api/openapi", null).statusCode()).isEqualTo(401);
        assertThat(get("/api/openapi.yaml", key).statusCode()).isEqualTo(403);
        assertThat(get("/v3/api-docs", key).statusCode()).isIn(302, 401);

        HttpResponse<String> answer = get("/api/openapi", key);

        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("application/json");
        JsonNode api = tree(answer);
        assertThat(api.path("openapi").asText()).startsWith("3.1");
        assertThat(api.path("info").path("title").asText()).isEqualTo("Chỉ Đạo – giao diện cho máy");
        assertThat(api.path("components").path("securitySchemes").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("bearer", "basic");
        assertThat(api.path("paths").fieldNames())
                .toIterable()
                .contains("/api/probe")
                .allMatch(path -> path.startsWith("/api/"));
        JsonNode operation = api.path("paths").path("/api/probe").path("get");
        assertThat(operation.path("parameters").toString()).contains("#/components/parameters/Position");
        assertThat(operation.path("responses").path("default").toString()).contains("#/components/responses/Refusal");
        assertThat(api.path("components")
                        .path("schemas")
                        .path("Problem")
                        .path("properties")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("status", "title", "detail", "fields");
    }

    @Test
    void speaksJsonOnly() {
        String key = bearer(tokens.issue(OFFICER, "chỉ JSON", 30));

        HttpResponse<String> read = get("/api/probe", key, "Accept", "application/yaml");
        HttpResponse<String> written = send(HttpRequest.newBuilder(URI.create(url("/api/probe")))
                .header("Authorization", key)
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString("day: 2017-05-22"))
                .build());

        assertProblem(
                read,
                406,
                "Không có định dạng được yêu cầu",
                "Nội dung không có ở định dạng ghi trong đầu mục Accept.");
        assertThat(written.statusCode()).isEqualTo(415);
    }

    @Test
    void issuesAKeyOnItsPageAndShowsItOnce() {
        String account = "ldld.chuyen-vien";
        Visitor person = Visitor.signedIn(url(""), account);
        String page = url("/api-tokens");
        assertThat(person.get(page).body()).contains("Khóa truy cập cho máy", "Chưa có khóa nào.");

        HttpResponse<String> issued = person.submit(page, page, Map.of("name", "Phần mềm <b>", "days", "90"));
        String secret = SHOWN.matcher(issued.body())
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();

        assertThat(get("/api/probe", "Bearer " + secret).statusCode()).isEqualTo(200);
        assertThat(issued.headers().firstValue("cache-control").orElseThrow()).contains("no-store");
        assertThat(person.get(page).body())
                .contains("Phần mềm &lt;b&gt;", "<code>" + secret.substring(0, 13) + "</code>")
                .doesNotContain(secret, "Chưa dùng");

        String id = tokens.of(account).get(0).id();
        HttpResponse<String> others =
                Visitor.signedIn(url(""), CLERK).submit(page, page + "/" + id + "/revoke", Map.of());
        assertThat(others.statusCode()).isEqualTo(302);
        assertThat(get("/api/probe", "Bearer " + secret).statusCode()).isEqualTo(200);

        person.submit(page, page + "/" + id + "/revoke", Map.of());
        assertThat(person.get(page).body()).contains("Đã thu hồi khóa.", "Chưa có khóa nào.");
        assertThat(get("/api/probe", "Bearer " + secret).statusCode()).isEqualTo(401);
        assertThat(audit.of("account", account))
                .extracting(act -> act.summary())
                .anyMatch(sentence -> sentence.startsWith("Cấp khóa truy cập “Phần mềm <b>” (chidao_"))
                .anyMatch(sentence -> sentence.startsWith("Thu hồi khóa truy cập “Phần mềm <b>” (chidao_"))
                .noneMatch(sentence -> sentence.contains(secret));
    }

    @Test
    void refusesAKeyWithoutNameForTooLongOrTooMany() {
        String account = "huyen-doan.chuyen-vien";
        Visitor person = Visitor.signedIn(url(""), account);
        String page = url("/api-tokens");

        HttpResponse<String> nameless = person.submit(page, page, Map.of("name", " ", "days", "30"));
        HttpResponse<String> tooLong = person.submit(page, page, Map.of("name", "Tên giữ lại", "days", "366"));
        for (int key = 0; key < 20; key++) {
            tokens.issue(account, "khóa " + key, 365);
        }
        HttpResponse<String> tooMany = person.submit(page, page, Map.of("name", "nữa", "days", "30"));

        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(nameless.body()).contains("Tên khóa cần có", "id=\"name-error\"");
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("Khóa dùng được từ 1 đến 365 ngày.", "value=\"Tên giữ lại\"");
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(tooMany.body()).contains("Mỗi tài khoản có nhiều nhất 20 khóa.");
        assertThat(tokens.of(account)).hasSize(20);
    }

    @Test
    void letsAnAdministratorRevokeAllKeysOfAnAccount() {
        String account = "mttq.chuyen-vien";
        NewApiToken issued = tokens.issue(account, "đồng bộ", 30);
        Visitor administrator = Visitor.signedIn(url(""), Accounts.DEMO_ADMINISTRATOR);
        String page = url("/accounts/" + account);
        assertThat(administrator.get(page).body())
                .contains(issued.token().prefix())
                .doesNotContain(issued.secret());

        administrator.submit(page, page + "/revoke-tokens", Map.of());

        assertThat(administrator.get(page).body())
                .contains("Đã thu hồi mọi khóa truy cập của " + account, "Chưa có khóa nào.");
        assertThat(get("/api/probe", bearer(issued)).statusCode()).isEqualTo(401);
    }

    private void assertProblem(HttpResponse<String> answer, int status, String title, String detail) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        JsonNode problem = tree(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isEqualTo(title);
        assertThat(problem.path("detail").asText()).isEqualTo(detail);
        assertThat(problem.path("fields").isArray()).isTrue();
    }

    private String position(HttpResponse<String> answer) {
        return tree(answer).path("positionId").asText();
    }

    private HttpResponse<String> get(String path, @Nullable String authorization, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private HttpResponse<String> post(String path, String authorization, String body) {
        return send(HttpRequest.newBuilder(URI.create(url(path)))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private JsonNode tree(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bearer(NewApiToken token) {
        return "Bearer " + token.secret();
    }

    private static String basic(String account, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Stands for what lies behind the door. */
    @TestConfiguration(proxyBeanMethods = false)
    @RestController
    static class Probes {

        @GetMapping("/api/probe")
        Actor whoActs() {
            return CurrentActor.get();
        }

        @PostMapping("/api/probe")
        String write(@RequestBody Entry entry) {
            return entry.toString();
        }

        @GetMapping("/api/probe/{what}")
        String goWrong(@PathVariable String what, jakarta.servlet.http.HttpServletResponse response) {
            response.setHeader("Content-Disposition", "attachment; filename=a.pdf");
            throw switch (what) {
                case "rule" -> BusinessRuleViolation.at("username", "identity.rule.username-taken", "a");
                case "missing" -> new NotFound("probe", "1");
                case "refused" -> new AccessRefused("identity.rule.position-not-held");
                case "handled" ->
                    new AlreadyHandled("Văn thư", "Văn thư, Văn phòng", Instant.parse("2017-05-22T03:00:00Z"));
                case "stale" -> new OptimisticLockingFailureException("secret");
                default -> new IllegalStateException("secret");
            };
        }

        @GetMapping("/api/probe/number")
        String number(@RequestParam int n) {
            return String.valueOf(n);
        }

        @PostMapping("/api/probe/file")
        String file(@RequestParam MultipartFile file) {
            return String.valueOf(file.getSize());
        }
    }

    record Entry(LocalDate day) {

        Entry {
            if (day.getYear() < 2017) {
                throw BusinessRuleViolation.at("day", "identity.rule.substitution-past", "22/05/2017");
            }
        }
    }
}
