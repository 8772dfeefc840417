package vn.chidao.exemplar;

import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.registration.LineKind;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.SheetStatus;
import vn.chidao.shared.Phrase;

/**
 * Sheets that were accepted before there was a register of models: their models come on it at a start. A sheet of
 * which a model has come is left alone.
 */
@Component
class EarlierSheets {

    private final JdbcClient jdbc;
    private final DirectiveCatalog directives;
    private final RegistrationCatalog sheets;
    private final ModelIntake intake;
    private final MessageSource messages;

    EarlierSheets(
            JdbcClient jdbc,
            DirectiveCatalog directives,
            RegistrationCatalog sheets,
            ModelIntake intake,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.sheets = sheets;
        this.intake = intake;
        this.messages = messages;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void take() {
        // Two nodes that start at once take them once.
        jdbc.sql("lock table pilot_model in share row exclusive mode").update();
        Set<String> taken = jdbc.sql("select distinct sheet_id from pilot_model where sheet_id is not null")
                .query(String.class)
                .set();
        String gone = Phrase.of("exemplar.line-gone").in(messages);
        directives.all().stream()
                .flatMap(directive -> sheets.ofDirective(directive.id()).stream())
                .filter(sheet -> sheet.status() == SheetStatus.ACCEPTED && !taken.contains(sheet.id()))
                .filter(sheet -> sheet.lines().stream().anyMatch(line -> line.kind() == LineKind.MODEL))
                .forEach(sheet -> intake.follow(sheet.id(), gone));
    }
}
