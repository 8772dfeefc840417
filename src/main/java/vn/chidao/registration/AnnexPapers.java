package vn.chidao.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.PaperForms;
import vn.chidao.directive.PaperForms.PaperForm;
import vn.chidao.directive.Words;
import vn.chidao.layout.Capacity;
import vn.chidao.layout.OfficialDocument;
import vn.chidao.layout.OfficialDocument.BodyPart;
import vn.chidao.layout.Typesetter;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workbook.ListWorkbook;
import vn.chidao.workflow.TaskBriefing.Grid;

/**
 * An annex as it is handed out: in the form of the body that leads, as a draft until it is accepted, and as a list for
 * Excel. Always of the frozen versions.
 */
@Component
public class AnnexPapers {

    private static final String TYPE = "ANNEX";
    private static final String TO_BE_FILLED_IN = "…………";

    private final RegistrationCatalog sheets;
    private final SheetGrids grids;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organization;
    private final PaperForms forms;
    private final Typesetter typesetter;
    private final Words words;

    AnnexPapers(
            RegistrationCatalog sheets,
            SheetGrids grids,
            DirectiveCatalog directives,
            OrganizationDirectory organization,
            PaperForms forms,
            Typesetter typesetter,
            Words words) {
        this.sheets = sheets;
        this.grids = grids;
        this.directives = directives;
        this.organization = organization;
        this.forms = forms;
        this.typesetter = typesetter;
        this.words = words;
    }

    public byte[] pdf(AnnexView annex) {
        PaperForm form = formOf(annex);
        return typesetter.pdf(document(annex, form), form.regime());
    }

    public byte[] docx(AnnexView annex) {
        PaperForm form = formOf(annex);
        return typesetter.docx(document(annex, form), form.regime());
    }

    /** One row for each line, with the organisation and its version before it; who is missing stands below. */
    public byte[] list(AnnexView annex) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(titleOf(annex)));
        if (!annex.isAccepted()) {
            rows.add(List.of(words.nameOf(annex.status())));
        }
        List<String> heads =
                new ArrayList<>(List.of(words.of("registration.task.unit"), words.of("registration.annex.version")));
        heads.addAll(grids.printed(List.of()).heads());
        rows.add(heads);
        for (AnnexSheet sheet : annex.sheets()) {
            for (List<String> line : grids.printed(linesOf(sheet)).rows()) {
                List<String> row = new ArrayList<>(List.of(sheet.unitName(), String.valueOf(sheet.versionNumber())));
                row.addAll(line);
                rows.add(row);
            }
        }
        annex.missing()
                .forEach(each -> rows.add(List.of(
                        each.unitName(), "", words.of("registration.annex.is-missing", words.nameOf(each.status())))));
        return ListWorkbook.of(rows);
    }

    /** Of the body that leads. */
    private PaperForm formOf(AnnexView annex) {
        return forms.of(annex.drawnUpByUnitId(), dayOf(annex));
    }

    private OfficialDocument document(AnnexView annex, PaperForm form) {
        UnitView lead = form.unit();
        return new OfficialDocument(
                form.issuer(),
                new OfficialDocument.Heading(
                        null,
                        List.of(lead.name()),
                        null,
                        lead.notation() == null ? "PL" : "PL-" + lead.notation(),
                        placeOf(annex),
                        form.on()),
                TYPE,
                titleOf(annex),
                List.of(),
                body(annex),
                List.of(signature(annex)),
                List.of(),
                annex.isAccepted() ? OfficialDocument.Marks.none() : OfficialDocument.Marks.ofADraft(),
                List.of());
    }

    private List<BodyPart> body(AnnexView annex) {
        List<BodyPart> body = new ArrayList<>();
        int number = 1;
        for (AnnexSheet sheet : annex.sheets()) {
            body.add(BodyPart.heading(
                    words.of("registration.annex.paper.unit", number++, sheet.unitName(), sheet.versionNumber())));
            body.add(BodyPart.table(table(grids.printed(linesOf(sheet)))));
        }
        if (!annex.missing().isEmpty()) {
            body.add(BodyPart.heading(words.of("registration.annex.paper.missing")));
            annex.missing()
                    .forEach(each -> body.add(BodyPart.text(words.of(
                            "registration.annex.paper.missing-unit", each.unitName(), words.nameOf(each.status())))));
            body.add(BodyPart.text(words.of(
                    "registration.annex.paper.missing-reason", Objects.requireNonNullElse(annex.missingReason(), ""))));
        }
        String note = annex.note();
        if (note != null) {
            body.add(BodyPart.text(note));
        }
        return body;
    }

    /** As the directive names it, where it was issued in the lead's own territory; else it is filled in by hand. */
    private String placeOf(AnnexView annex) {
        DirectiveView directive = directives.require(annex.directiveId());
        String issuer = directive.issuerUnitId();
        String place = directive.place();
        return place != null && issuer != null && organization.areTogether(annex.drawnUpByUnitId(), issuer)
                ? place
                : TO_BE_FILLED_IN;
    }

    /** Without the columns in which no line has anything to say: paper is narrow. */
    private static List<List<String>> table(Grid lines) {
        List<Integer> said = IntStream.range(0, lines.heads().size())
                .filter(column ->
                        lines.rows().stream().anyMatch(row -> !row.get(column).isBlank()))
                .boxed()
                .toList();
        return Stream.concat(Stream.of(lines.heads()), lines.rows().stream())
                .map(row -> said.stream().map(row::get).toList())
                .toList();
    }

    /** Of whoever accepted it for the body that accepts; without a name before. */
    private OfficialDocument.Signature signature(AnnexView annex) {
        UnitView accepting = organization.require(annex.acceptingUnitId());
        boolean accepted = annex.isAccepted();
        return new OfficialDocument.Signature(
                Capacity.ON_BEHALF,
                accepting.shortName(),
                accepted ? PaperForms.positionAlone(annex.decidedByPosition()) : null,
                accepted ? annex.decidedBy() : null);
    }

    private String titleOf(AnnexView annex) {
        DirectiveView directive = directives.require(annex.directiveId());
        return words.of("registration.annex.paper.title", annex.year(), directive.label());
    }

    private List<SheetLine> linesOf(AnnexSheet sheet) {
        return sheets.linesOfVersion(sheet.sheetId(), sheet.versionNumber());
    }

    private static LocalDate dayOf(AnnexView annex) {
        Instant decided = annex.decidedAt();
        return LocalDate.ofInstant(
                annex.isAccepted() && decided != null ? decided : annex.drawnUpAt(), BusinessClock.ZONE);
    }
}
