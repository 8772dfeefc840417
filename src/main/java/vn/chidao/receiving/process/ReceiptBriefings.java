package vn.chidao.receiving.process;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveBriefings;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.Words;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.receiving.ArrivedDocuments;
import vn.chidao.receiving.CellCatalog;
import vn.chidao.receiving.CellView;
import vn.chidao.receiving.CellsView;
import vn.chidao.receiving.DirectionRole;
import vn.chidao.receiving.DirectionTaskCatalog;
import vn.chidao.receiving.DirectionTaskView;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptView;
import vn.chidao.shared.Days;
import vn.chidao.workflow.TaskBriefing;

/** What an addressee's people see above the forms of their tasks: the directive that has arrived. */
@Component
class ReceiptBriefings {

    private final DirectiveCatalog catalog;
    private final DirectiveBriefings directives;
    private final ArrivedDocuments arrived;
    private final ReceiptCatalog receipts;
    private final DirectionTaskCatalog tasks;
    private final CellCatalog cells;
    private final OrganizationDirectory organizations;
    private final Words words;

    ReceiptBriefings(
            DirectiveCatalog catalog,
            DirectiveBriefings directives,
            ArrivedDocuments arrived,
            ReceiptCatalog receipts,
            DirectionTaskCatalog tasks,
            CellCatalog cells,
            OrganizationDirectory organizations,
            Words words) {
        this.catalog = catalog;
        this.directives = directives;
        this.arrived = arrived;
        this.receipts = receipts;
        this.tasks = tasks;
        this.cells = cells;
        this.organizations = organizations;
        this.words = words;
    }

    /** The directive as one of the Party's cells must see it. */
    TaskBriefing cell(CellView cell) {
        DirectiveView directive = catalog.require(cell.directiveId());
        TaskBriefing.Builder briefing = directives
                .about(directive)
                .unit(cell.actingUnitId())
                .fact(words.of("directive.task.issuer"), directive.issuerName())
                .fact(words.of("directive.task.issued-on"), words.day(directive.issuedOn()))
                .fact(words.of("receiving.task.asked-by"), unitName(cell.askedBy()))
                .fact(words.of("receiving.task.cell"), cell.unitName());
        directives.marked(briefing, directive.id());
        directives.signedCopy(briefing, directive.id());
        return briefing.text(words.of("directive.task.text", directive.label()), directive.text())
                .build();
    }

    /** A row of the leader's direction, with the rows of the others. */
    TaskBriefing direction(DirectionTaskView row) {
        return of(receipts.require(row.receiptId()))
                .unit(row.actingUnitId())
                .fact(words.of("receiving.task.assignee"), row.assigneeName())
                .fact(words.of("receiving.task.assigned-role"), words.nameOf(row.role()))
                .fact(words.of("receiving.task.assigned-work"), row.work())
                .fact(words.of("receiving.task.assigned-due"), words.day(row.dueOn()))
                .fact(words.of("receiving.task.plan"), row.plan())
                .build();
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
        assigned(briefing, receipt.id());
        cells(briefing, receipt.id());
        return briefing.text(words.of("directive.task.text", directive.label()), directive.text());
    }

    private void assigned(TaskBriefing.Builder briefing, String receiptId) {
        briefing.grid(
                words.of("receiving.task.assignments"),
                List.of(
                        words.of("receiving.task.assignee"),
                        words.of("receiving.task.assigned-role"),
                        words.of("receiving.task.assigned-work"),
                        words.of("receiving.task.assigned-due"),
                        words.of("receiving.task.state")),
                tasks.ofReceipt(receiptId).stream()
                        .map(row -> List.of(
                                row.assigneeName(),
                                words.nameOf(row.role()),
                                row.work() == null ? "" : row.work(),
                                row.dueOn() == null ? "" : Days.written(row.dueOn()),
                                words.of(row.stateKey())))
                        .toList());
    }

    /** What the cells have said stands beside what the unit says; nothing is filled in from it. */
    private void cells(TaskBriefing.Builder briefing, String receiptId) {
        for (CellsView.Group group : cells.ofReceipt(receiptId).groups()) {
            briefing.fact(
                            words.of("receiving.task.cells-tally"),
                            words.of(
                                    "receiving.task.cells-confirmed",
                                    String.valueOf(group.confirmed()),
                                    String.valueOf(group.asked()),
                                    String.valueOf(group.present()),
                                    String.valueOf(group.members())))
                    .grid(
                            words.of("receiving.task.cells"),
                            List.of(
                                    words.of("receiving.task.cell"),
                                    words.of("receiving.task.state"),
                                    words.of("receiving.task.held-on"),
                                    words.of("receiving.task.present")),
                            group.cells().stream()
                                    .map(cell -> List.of(
                                            cell.unitName(),
                                            words.nameOf(cell.status()),
                                            cell.heldOn() == null ? "" : Days.written(cell.heldOn()),
                                            cell.present() == null ? "" : cell.present() + "/" + cell.members()))
                                    .toList());
        }
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
