package vn.chidao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chidao.audit.AuditTrail;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.ProductProcess;
import vn.chidao.testing.TestDatabase;
import vn.chidao.testing.TestDatabase.JdbcUrl;
import vn.chidao.workflow.TimeMachine;

/** A new installation in production, from the empty database to its first administrator. */
@SpringBootTest(properties = {"chidao.background=false", "camunda.bpm.job-execution.enabled=false"})
@ActiveProfiles("prod")
class ProdProfileTests {

    private static final String PASSWORD = "một mật khẩu dài";
    private static final JdbcUrl DATABASE = TestDatabase.freshFullDatabase();

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordSignIn signIn;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private ObjectProvider<TimeMachine> timeMachine;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageSource messages;

    @Autowired
    private ConfigurableApplicationContext context;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    @Test
    void beginsEmptyAndInRealTimeAndGetsItsFirstAdministratorByCommand() {
        assertThat(timeMachine.getIfAvailable()).isNull();
        assertThat(clock.offset()).isZero();
        assertThat(count("select count(*) from account")).isZero();
        assertThat(count("select count(*) from directive")).isZero();
        assertThat(refused("quan-tri", "Nguyễn Thị Hoà", null)).contains("Cần --username=");
        assertThat(refused(null, "Nguyễn Thị Hoà", PASSWORD)).contains("Cần --username=");
        assertThat(refused("quan-tri", "Nguyễn Thị Hoà", "ngắn")).contains("Mật khẩu cần ít nhất 8 ký tự");
        assertThat(refused("Quản trị", "Nguyễn Thị Hoà", PASSWORD)).contains("Tên đăng nhập chỉ gồm");
        assertThat(refused("quan-tri", "Nguy\uFFFDn", PASSWORD)).contains("LC_ALL");
        assertThat(refused("quan-tri", "Nguy??n", PASSWORD)).contains("LC_ALL");
        assertThat(count("select count(*) from person")).isZero();

        try (ProductProcess command =
                product("--chidao.command=create-administrator", "--username=quan-tri", "--name=Nguyễn Thị Hoà")) {
            int code = command.awaitEnd(Duration.ofMinutes(2));

            assertThat(command.output()).contains("Đã tạo tài khoản quản trị “quan-tri” cho Nguyễn Thị Hoà.");
            assertThat(code).isZero();
        }

        Authentication signedIn =
                signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("quan-tri", PASSWORD));
        assertThat(signedIn.getAuthorities()).extracting("authority").containsExactly("ROLE_ADMIN");
        assertThat(audit.of("account", "quan-tri")).hasSize(1);
        assertThat(refused("quan-tri-2", "Người khác", PASSWORD)).contains("Hệ thống đã có tài khoản quản trị");

        assertRefusesToStartBesideDemoAccounts();
    }

    private void assertRefusesToStartBesideDemoAccounts() {
        jdbc.sql("update account set demo = true").update();

        try (ProductProcess production = product()) {
            assertThat(production.awaitEnd(Duration.ofMinutes(2))).isEqualTo(1);
            assertThat(String.join("\n", production.output()))
                    .contains("APPLICATION FAILED TO START", "holds demo accounts", "Use a database of its own")
                    .doesNotContain("\tat ");
        }
    }

    private static ProductProcess product(String... arguments) {
        String[] always = {"--spring.profiles.active=prod", "--chidao.background=false"};
        return ProductProcess.start(
                Map.of(CreateAdministratorCommand.PASSWORD_VARIABLE, PASSWORD),
                Stream.of(always, DATABASE.arguments(), arguments)
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    private String refused(@Nullable String username, @Nullable String name, @Nullable String password) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = new CreateAdministratorCommand(accounts, messages, context)
                .create(username, name, password, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(1);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
