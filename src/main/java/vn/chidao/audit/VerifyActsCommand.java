package vn.chidao.audit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code --chidao.command=verify-acts}: prints for each chain how many acts it has and whether it is whole, then ends
 * the program with 0, or with 1 when a row does not fit. Runs before all else, so that a check changes nothing.
 */
@Component
@ConditionalOnProperty(name = "chidao.command", havingValue = "verify-acts")
@Order(Ordered.HIGHEST_PRECEDENCE)
class VerifyActsCommand implements ApplicationRunner {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final AuditTrail trail;
    private final MessageSource messages;
    private final ConfigurableApplicationContext context;

    VerifyActsCommand(AuditTrail trail, MessageSource messages, ConfigurableApplicationContext context) {
        this.trail = trail;
        this.messages = messages;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments args) {
        int code = report(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.exit(SpringApplication.exit(context, () -> code));
    }

    /** Prints the result and gives the exit code. */
    int report(PrintStream out) {
        Verification result = trail.verify();
        for (Verification.Chain chain : result.chains()) {
            out.println(line(chain));
        }
        String key = result.isIntact() ? "audit.command.intact" : "audit.command.damaged";
        out.println(text(key, result.chains().size(), result.acts()));
        return result.isIntact() ? 0 : 1;
    }

    private String line(Verification.Chain chain) {
        if (chain.fault() == null || chain.firstBadSeq() == null) {
            return text("audit.command.chain", chain.chain(), chain.acts());
        }
        return text(
                "audit.command.bad-chain",
                chain.chain(),
                chain.acts(),
                chain.firstBadSeq(),
                text("ChainFault." + chain.fault()));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }
}
