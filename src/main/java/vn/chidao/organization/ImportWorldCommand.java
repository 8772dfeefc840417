package vn.chidao.organization;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
 * {@code --chidao.command=import-world --folder=<dir> [--dry-run]}: takes a folder of world files over, or only says
 * what that would do, then ends the program with 0, or with 1 and every reason. Runs before all else, so that the folder
 * meets the register as it is.
 */
@Component
@ConditionalOnProperty(name = "chidao.command", havingValue = "import-world")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImportWorldCommand implements ApplicationRunner {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final WorldImport worlds;
    private final MessageSource messages;
    private final ConfigurableApplicationContext context;

    ImportWorldCommand(WorldImport worlds, MessageSource messages, ConfigurableApplicationContext context) {
        this.worlds = worlds;
        this.messages = messages;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> folders = args.getOptionValues("folder");
        String folder = folders == null || folders.isEmpty() ? null : folders.get(0);
        int code = load(folder, args.containsOption("dry-run"), out);
        System.exit(SpringApplication.exit(context, () -> code));
    }

    /** Prints what has become of it, or would, and gives the exit code. */
    int load(@Nullable String folder, boolean dryRun, PrintStream out) {
        if (folder == null || folder.isBlank()) {
            out.println(text("organization.command.usage"));
            return 1;
        }
        try {
            WorldFiles files = WorldFiles.of(Path.of(folder));
            WorldPreview preview = worlds.preview(files);
            if (preview.faultCount() == 0 && !dryRun) {
                preview = worlds.apply(files);
            }
            print(preview, out);
            if (preview.faultCount() > 0) {
                return 1;
            }
            out.println(text(
                    dryRun ? "organization.command.dry-run" : "organization.command.imported",
                    preview.source(),
                    preview.addedCount(),
                    preview.changedCount()));
            return 0;
        } catch (BusinessRuleViolation refusal) {
            out.println(text(refusal.key(), refusal.args().toArray()));
            return 1;
        }
    }

    private void print(WorldPreview preview, PrintStream out) {
        if (preview.faultCount() > 0) {
            preview.faults().forEach(fault -> out.println(fault.text()));
            out.println(text(
                    "organization.command.refused",
                    preview.source(),
                    preview.faultCount(),
                    preview.faults().size()));
            return;
        }
        preview.files()
                .forEach(file -> out.println(text(
                        file.reordered() ? "organization.command.file-reordered" : "organization.command.file",
                        file.file(),
                        file.added(),
                        file.changed(),
                        file.unchanged())));
        for (WorldPreview.Change change : preview.changes()) {
            out.println(text(
                    change.isNew() ? "organization.command.new" : "organization.command.changed",
                    change.file(),
                    change.line(),
                    change.id(),
                    change.label()));
            change.fields()
                    .forEach(field -> out.println(text(
                            "organization.command.field",
                            field.column(),
                            String.valueOf(field.before() == null ? "" : field.before()),
                            String.valueOf(field.after() == null ? "" : field.after()))));
        }
        int more = preview.addedCount()
                + preview.changedCount()
                - preview.changes().size();
        if (more > 0) {
            out.println(text("organization.command.more", more));
        }
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }
}
