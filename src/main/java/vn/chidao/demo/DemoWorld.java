package vn.chidao.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveImport;
import vn.chidao.document.DocumentType;
import vn.chidao.document.SeriesTakeOver;
import vn.chidao.identity.Accounts;
import vn.chidao.obligation.ObligationImport;
import vn.chidao.organization.OrganizationManagement;
import vn.chidao.organization.WorldImport;
import vn.chidao.workflow.TimeMachine;

/**
 * Lays out the demo world on an empty database: organisations, positions, accounts, the number book at 76, the
 * registered Chỉ thị 24-CT/TU, and on it the draft of 77-CV/HU with its obligations. On a database with anything in it
 * this does nothing.
 */
@Component
@Profile("demo & !prod")
@Order(10)
class DemoWorld implements ApplicationRunner {

    static final String WORLD = "hon-quan-2017";
    static final LocalDate STARTS_ON = LocalDate.of(2017, 5, 22);
    static final String PASSWORD = "chidao";
    static final String DRAFT = "cv-77-hon-quan";

    private static final String FOLDER = "db/world/" + WORLD;
    private static final String ISSUER = "hu";
    private static final String TERM = "2015-2020";

    private static final Logger log = LoggerFactory.getLogger(DemoWorld.class);

    private final TimeMachine timeMachine;
    private final WorldImport worlds;
    private final OrganizationManagement organizations;
    private final Accounts accounts;
    private final SeriesTakeOver series;
    private final DirectiveImport directives;
    private final DirectiveCatalog catalog;
    private final ObligationImport obligations;
    private final TransactionTemplate transaction;
    private final List<String> neighbours;

    /** @param neighbours further worlds whose officers can sign in, for recording documents of other places */
    DemoWorld(
            TimeMachine timeMachine,
            WorldImport worlds,
            OrganizationManagement organizations,
            Accounts accounts,
            SeriesTakeOver series,
            DirectiveImport directives,
            DirectiveCatalog catalog,
            ObligationImport obligations,
            TransactionTemplate transaction,
            @Value("${chidao.demo.neighbours:}") List<String> neighbours) {
        this.timeMachine = timeMachine;
        this.worlds = worlds;
        this.organizations = organizations;
        this.accounts = accounts;
        this.series = series;
        this.directives = directives;
        this.catalog = catalog;
        this.obligations = obligations;
        this.transaction = transaction;
        this.neighbours = List.copyOf(neighbours);
    }

    @Override
    public void run(ApplicationArguments args) {
        if (catalog.find(DRAFT).isPresent()) {
            return;
        }
        if (!timeMachine.isMoved()) {
            timeMachine.moveTo(STARTS_ON, LocalTime.of(7, 30));
        }
        layOut();
        log.info("the demo world {} is laid out", WORLD);
    }

    private void layOut() {
        transaction.executeWithoutResult(status -> {
            worlds.load(WORLD);
            neighbours.forEach(worlds::load);
            accounts.createForEveryPosition(PASSWORD);
            accounts.createAdministrator(PASSWORD);
            organizations.openTerm(ISSUER, TERM, LocalDate.of(2015, 8, 1), LocalDate.of(2020, 7, 31));
            series.setLast(ISSUER, DocumentType.OFFICIAL_LETTER, "TERM:" + TERM, 76);
            directives.importReceived(FOLDER, "24-CT-TU");
            String draft = directives.importDraft(FOLDER, "77-CV-HU");
            obligations.define(draft, new ClassPathResource(FOLDER + "/77-CV-HU.obligations.json"));
        });
    }
}
