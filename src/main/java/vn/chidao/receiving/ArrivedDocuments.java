package vn.chidao.receiving;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.ReceivedDocuments;
import vn.chidao.directive.RegisterReceived;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;

/**
 * Documents that come by a road from outside: each gives the organisation it is for a receipt and its clerk a task. What
 * has not been registered nobody is obliged to handle, so nothing is entered in a book here.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ArrivedDocuments {

    private final ReceivedDocuments received;
    private final DirectiveCatalog directives;
    private final DirectiveReceiptRepository receipts;
    private final DirectiveReceiptProcess receiving;
    private final OrganizationDirectory organizations;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ArrivedDocuments(
            ReceivedDocuments received,
            DirectiveCatalog directives,
            DirectiveReceiptRepository receipts,
            DirectiveReceiptProcess receiving,
            OrganizationDirectory organizations,
            JdbcClient jdbc,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.received = received;
        this.directives = directives;
        this.receipts = receipts;
        this.receiving = receiving;
        this.organizations = organizations;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Takes a document in for one organisation; one that it has and has not returned changes nothing. */
    public Arrival take(ArrivedDocument document) {
        RegisterReceived command = command(document);
        DirectiveView directive = directives.require(received.keep(command));
        List<DirectiveReceipt> before = receipts.findByDirectiveIdAndUnitId(directive.id(), document.unitId());
        Optional<DirectiveReceipt> last = before.stream().max(Comparator.comparingInt(DirectiveReceipt::arrival));
        if (last.isPresent() && last.get().status() != ReceiptStatus.RETURNED) {
            return new Arrival(directive.id(), last.get().id(), true);
        }
        last.ifPresent(returned -> received.mend(directive.id(), command));
        DirectiveReceipt receipt = receipts.saveAndFlush(DirectiveReceipt.arrived(
                directive.id(),
                document.unitId(),
                last.map(DirectiveReceipt::arrival).orElse(0) + 1,
                document.road()));
        keepFiles(receipt.id(), document.files());
        receiving.start(receipt.id(), directive.id(), document.unitId(), document.unitId(), document.unitId());
        events.publishEvent(new DocumentArrived(
                directive.id(),
                receipt.id(),
                document.unitId(),
                organizations.nameOf(document.unitId()),
                directive.label(),
                directive.issuerName()));
        return new Arrival(directive.id(), receipt.id(), false);
    }

    private RegisterReceived command(ArrivedDocument document) {
        return new RegisterReceived(
                null,
                document.unitId(),
                document.issuerName().strip(),
                document.issuerUnitId(),
                document.type(),
                document.number(),
                document.issuedOn(),
                clock.today(),
                document.subject(),
                document.text());
    }

    private void keepFiles(String receiptId, List<ReceivedFile> files) {
        for (int position = 0; position < files.size(); position++) {
            ReceivedFile file = files.get(position);
            jdbc.sql("""
                            insert into directive_received_file (receipt_id, position, file_id, file_name, sha256)
                            values (:receipt, :position, :file, :name, :sha256)
                            """)
                    .param("receipt", receiptId)
                    .param("position", position)
                    .param("file", file.fileId())
                    .param("name", file.fileName())
                    .param("sha256", file.sha256())
                    .update();
        }
    }

    /** The files that came with the document of this receipt. */
    @Transactional(readOnly = true)
    public List<ReceivedFile> filesOf(String receiptId) {
        return jdbc.sql("""
                        select file_id, file_name, sha256 from directive_received_file
                        where receipt_id = :receipt order by position
                        """)
                .param("receipt", receiptId)
                .query(ReceivedFile.class)
                .list();
    }

    /** Whether this receipt's document came from outside, so that what becomes of it is told there. */
    @Transactional(readOnly = true)
    public boolean isFromOutside(String receiptId) {
        return receipts.findById(receiptId)
                .filter(DirectiveReceipt::isFromOutside)
                .isPresent();
    }
}
