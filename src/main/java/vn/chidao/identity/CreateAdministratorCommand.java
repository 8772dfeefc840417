package vn.chidao.identity;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * {@code --chidao.command=create-administrator --username=… --name=…}: makes the first administrator of a new
 * installation, then ends the program with 0, or with 1 and the reason. The password comes from the environment, because
 * arguments are seen by everybody on the machine.
 */
@Component
@ConditionalOnProperty(name = "chidao.command", havingValue = "create-administrator")
@Order(Ordered.HIGHEST_PRECEDENCE)
class CreateAdministratorCommand implements ApplicationRunner {

    static final String PASSWORD_VARIABLE = "CHIDAO_ADMINISTRATOR_PASSWORD";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    /** What becomes of letters that the machine's locale cannot read, or that a program on the way could not. */
    private static final Pattern UNREADABLE = Pattern.compile("[\uFFFD?]");

    private final Accounts accounts;
    private final MessageSource messages;
    private final ConfigurableApplicationContext context;

    CreateAdministratorCommand(Accounts accounts, MessageSource messages, ConfigurableApplicationContext context) {
        this.accounts = accounts;
        this.messages = messages;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code = create(option(args, "username"), option(args, "name"), System.getenv(PASSWORD_VARIABLE), out);
        System.exit(SpringApplication.exit(context, () -> code));
    }

    /** Prints what has become of it and gives the exit code. */
    int create(@Nullable String username, @Nullable String name, @Nullable String password, PrintStream out) {
        if (username == null || name == null || password == null) {
            out.println(text("identity.command.usage", PASSWORD_VARIABLE));
            return 1;
        }
        try {
            if (UNREADABLE.matcher(name).find()) {
                throw BusinessRuleViolation.at("name", "identity.rule.name-garbled");
            }
            accounts.createFirstAdministrator(username, name, password);
        } catch (BusinessRuleViolation refusal) {
            out.println(text(
                    "identity.command.refused",
                    text(refusal.key(), refusal.args().toArray())));
            return 1;
        }
        out.println(text("identity.command.created", username, name));
        return 0;
    }

    private static @Nullable String option(ApplicationArguments args, String name) {
        List<String> values = args.getOptionValues(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }
}
