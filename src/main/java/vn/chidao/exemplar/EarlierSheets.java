package vn.chidao.exemplar;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.SheetStatus;
import vn.chidao.shared.Phrase;

/**
 * Sheets that were accepted before there was a register of models: at the first start that knows of it their models come on
 * it. Once a model has come from a sheet nothing happens.
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
        boolean begun = jdbc.sql("select exists (select 1 from pilot_model where sheet_id is not null)")
                .query(Boolean.class)
                .single();
        if (!begun) {
            String gone = Phrase.of("exemplar.line-gone").in(messages);
            directives.all().stream()
                    .flatMap(directive -> sheets.ofDirective(directive.id()).stream())
                    .filter(sheet -> sheet.status() == SheetStatus.ACCEPTED)
                    .forEach(sheet -> intake.follow(sheet.id(), gone));
        }
    }
}
