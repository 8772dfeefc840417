package vn.chidao.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.changing.ChangeCatalog;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveOnPaper;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.Words;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.DocumentArchive.OpenedFile;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.obligation.RecordView;
import vn.chidao.obligation.RecordedRow;
import vn.chidao.receiving.ArrivedDocuments;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptView;
import vn.chidao.recording.RecordingView;
import vn.chidao.recording.Recordings;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore.StoredFile;

/** The files of a directive: as it was issued or came, and what proves the work on it. Stored files are kept unchanged. */
@Component
class PackageDocuments {

    static final Comparator<RecordView> BY_DAY =
            Comparator.comparing(RecordView::on).thenComparing(RecordView::id);

    private final DirectiveCatalog directives;
    private final DirectiveOnPaper paper;
    private final ChangeCatalog changes;
    private final Recordings recordings;
    private final ReceiptCatalog receipts;
    private final ArrivedDocuments arrived;
    private final ObligationCatalog obligations;
    private final Occurrences occurrences;
    private final DocumentArchive files;
    private final Words words;

    PackageDocuments(
            DirectiveCatalog directives,
            DirectiveOnPaper paper,
            ChangeCatalog changes,
            Recordings recordings,
            ReceiptCatalog receipts,
            ArrivedDocuments arrived,
            ObligationCatalog obligations,
            Occurrences occurrences,
            DocumentArchive files,
            Words words) {
        this.directives = directives;
        this.paper = paper;
        this.changes = changes;
        this.recordings = recordings;
        this.receipts = receipts;
        this.arrived = arrived;
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.files = files;
        this.words = words;
    }

    /** A stored file that belongs to the package. */
    private record Piece(String folder, String kind, String fileId) {}

    void add(DirectiveView directive, PackageFile zip, OpenJson json) {
        String id = directive.id();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("directive", directive);
        content.put("clauses", directives.clauses(id));
        content.put("addressees", directives.addressees(id));
        content.put("recipients", directives.recipients(id));
        content.put("links", directives.links(id));
        content.put("signature", directives.signature(id).orElse(null));
        content.put("changes", changes.of(id));
        zip.addJson(
                "documents/directive.json", "directive", words.of("archive.title.directive"), json.writer(), content);
        if (directives.issuedFile(id).isEmpty()) {
            zip.add(
                    "documents/issued/as-printed.pdf",
                    "rendering",
                    words.of("archive.title.rendering"),
                    paper.pdf(directive));
        }
        pieces(directive).forEach(piece -> addStored(piece, zip));
    }

    /** What belongs here and has been erased: that there was one, and its hash, stay. */
    List<Manifest.Erased> erasedIn(DirectiveView directive) {
        return pieces(directive).stream()
                .map(Piece::fileId)
                .distinct()
                .filter(file -> open(file).isEmpty())
                .map(file -> new Manifest.Erased(
                        file, files.find(file).map(StoredFile::sha256).orElse("")))
                .toList();
    }

    private void addStored(Piece piece, PackageFile zip) {
        open(piece.fileId()).ifPresent(opened -> {
            String path = SafePath.of(
                    piece.folder(), piece.fileId() + "/" + opened.file().fileName());
            // One file may prove several things.
            if (!zip.has(path)) {
                zip.addStored(
                        path,
                        piece.kind(),
                        opened.file().fileName(),
                        piece.fileId(),
                        opened.file().sha256(),
                        opened.content());
            }
        });
    }

    private Optional<OpenedFile> open(String fileId) {
        try {
            return Optional.of(files.open(fileId));
        } catch (NotFound erased) {
            return Optional.empty();
        }
    }

    private List<Piece> pieces(DirectiveView directive) {
        String id = directive.id();
        List<Piece> pieces = new ArrayList<>();
        directives.issuedFile(id).ifPresent(file -> pieces.add(new Piece("documents/issued", "issued", file)));
        Stream.concat(recordings.inForce(id).stream(), recordings.ofDraft(id).stream())
                .map(RecordingView::sourceFileId)
                .forEach(file -> add(pieces, "documents/source", "source", file));
        changes.of(id)
                .forEach(change -> add(
                        pieces, "documents/changes", "change", change.change().fileId()));
        for (ReceiptView receipt : receipts.of(id)) {
            arrived.filesOf(receipt.id())
                    .forEach(file -> pieces.add(new Piece("documents/received", "received", file.fileId())));
            add(pieces, "documents/evidence", "evidence", receipt.evidenceId());
        }
        evidence(id).forEach(row -> add(pieces, "documents/evidence", "evidence", row.fileId()));
        return pieces;
    }

    private static void add(List<Piece> pieces, String folder, String kind, @Nullable String fileId) {
        if (fileId != null) {
            pieces.add(new Piece(folder, kind, fileId));
        }
    }

    private List<RecordedRow> evidence(String directiveId) {
        List<String> results = occurrences.ofDirective(directiveId).stream()
                .map(OccurrenceView::id)
                .toList();
        List<String> records = obligations.ofDirective(directiveId).stream()
                .map(ObligationView::id)
                .flatMap(obligation -> obligations.recordsOf(obligation).stream())
                .map(RecordView::id)
                .toList();
        return obligations.rowsOf(results, records).stream()
                .sorted(Comparator.comparing((RecordedRow row) -> row.source().name())
                        .thenComparing(RecordedRow::sourceId))
                .toList();
    }
}
