package vn.chidao.receiving.process;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveBriefings;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.Words;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.receiving.ArrivedDocuments;
import vn.chidao.receiving.DirectionRole;
import vn.chidao.receiving.ReceiptView;
import vn.chidao.workflow.TaskBriefing;

/** What an addressee's people see above the forms of their tasks: the directive that has arrived. */
@Component
class ReceiptBriefings {

    private final DirectiveCatalog catalog;
    private final DirectiveBriefings directives;
    private final ArrivedDocuments arrived;
    private final OrganizationDirectory organizations;
    private final Words words;

    ReceiptBriefings(
            DirectiveCatalog catalog,
            DirectiveBriefings directives,
            ArrivedDocuments arrived,
            OrganizationDirectory organizations,
            Words words) {
        this.catalog = catalog;
        this.directives = directives;
        this.arrived = arrived;
        this.organizations = organizations;
        this.words = words;
    }

    TaskBriefing.Builder of(ReceiptView receipt) {
        DirectiveView directive = catalog.require(receipt.directiveId());
        TaskBriefing.Builder briefing = directives
                .about(directive)
                .unit(receipt.actingUnitId())
                .fact(words.of("directive.task.issuer"), directive.issuerName())
                .fact(words.of("directive.task.issued-on"), words.day(directive.issuedOn()))
                .fact(words.of("directive.task.receiving-unit"), receipt.unitName())
                .fact(words.of("directive.task.addressees"), directives.addressees(directive.id()))
                .fact(words.of("receiving.task.incoming-number"), incoming(receipt))
                .fact(words.of("receiving.task.return-reason"), receipt.returnReason())
                .fact(words.of("receiving.task.resend-answer"), receipt.resendAnswer())
                .fact(words.of("receiving.task.direction-role"), role(receipt))
                .fact(words.of("receiving.task.instruction"), receipt.instruction())
                .fact(words.of("receiving.task.report-back-by"), words.day(receipt.reportBackBy()))
                .fact(words.of("directive.task.follow-up"), unitName(directive.followUpUnitId()));
        directives.marked(briefing, directive.id());
        directives.signedCopy(briefing, directive.id());
        arrived.filesOf(receipt.id())
                .forEach(file -> briefing.fact(
                        words.of("receiving.task.received-file"), file.fileName(), "/files/" + file.fileId()));
        return briefing.text(words.of("directive.task.text", directive.label()), directive.text());
    }

    private @Nullable String incoming(ReceiptView receipt) {
        return receipt.incomingNumber() == null
                ? null
                : words.of(
                        "receiving.task.incoming",
                        String.valueOf(receipt.incomingNumber()),
                        String.valueOf(words.day(receipt.arrivedOn())));
    }

    private @Nullable String role(ReceiptView receipt) {
        return receipt.directionRole() == null ? null : words.nameOf(DirectionRole.valueOf(receipt.directionRole()));
    }

    private @Nullable String unitName(@Nullable String unitId) {
        return unitId == null ? null : organizations.nameOf(unitId);
    }
}
