package vn.chidao.directive;

import org.springframework.stereotype.Component;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.DocumentArchive.OpenedFile;

/**
 * The file of a directive that goes out: what was signed, electronically or on paper and scanned; where no PDF of it was
 * kept, the directive as it is printed.
 */
@Component
public class IssuedFile {

    private static final String PDF = "application/pdf";

    private final DirectiveCatalog catalog;
    private final DocumentArchive archive;
    private final DirectiveOnPaper paper;

    IssuedFile(DirectiveCatalog catalog, DocumentArchive archive, DirectiveOnPaper paper) {
        this.catalog = catalog;
        this.archive = archive;
        this.paper = paper;
    }

    /** A PDF file; who may have it is for the caller to know. */
    public byte[] pdf(DirectiveView directive) {
        return catalog.issuedFile(directive.id())
                .map(archive::open)
                .filter(opened -> PDF.equals(opened.file().mediaType()))
                .map(OpenedFile::content)
                .orElseGet(() -> paper.pdf(directive));
    }
}
