package vn.chidao.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.PaperForms;
import vn.chidao.directive.PaperForms.PaperForm;
import vn.chidao.directive.Words;
import vn.chidao.layout.Capacity;
import vn.chidao.layout.OfficialDocument;
import vn.chidao.layout.OfficialDocument.BodyPart;
import vn.chidao.layout.OfficialDocument.Recipient;
import vn.chidao.layout.Typesetter;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Days;
import vn.chidao.workbook.ListWorkbook;

/**
 * An assessment as it is handed out: the criterion sheet that an organisation takes into its yearly assessment, in the form
 * of the following-up body, and the results of a round as a list for Excel. Both are about organisations: what somebody
 * typed, and who did what, stands on neither.
 */
@Component
public class AssessmentPapers {

    private static final String TYPE = "CRITERION_SHEET";
    private static final String TO_BE_FILLED_IN = "…………";

    private final DirectiveCatalog directives;
    private final PaperForms forms;
    private final Typesetter typesetter;
    private final Words words;
    private final BusinessClock clock;

    AssessmentPapers(
            DirectiveCatalog directives, PaperForms forms, Typesetter typesetter, Words words, BusinessClock clock) {
        this.directives = directives;
        this.forms = forms;
        this.typesetter = typesetter;
        this.words = words;
        this.clock = clock;
    }

    public byte[] pdf(RoundView round, ScoringView scoring) {
        PaperForm form = formOf(round);
        return typesetter.pdf(document(round, scoring, form), form.regime());
    }

    public byte[] docx(RoundView round, ScoringView scoring) {
        PaperForm form = formOf(round);
        return typesetter.docx(document(round, scoring, form), form.regime());
    }

    /** One row for each organisation, by place. */
    public byte[] list(RoundView round) {
        List<List<String>> rows = new ArrayList<>();
        DirectiveView directive = directives.require(round.directiveId());
        rows.add(List.of(words.of("assessment.title", round.period(), directive.label())));
        rows.add(List.of(
                words.of("assessment.column.rank"),
                words.of("assessment.column.unit"),
                words.of("assessment.column.status"),
                words.of("assessment.column.self"),
                words.of("assessment.column.bonus"),
                words.of("assessment.column.total"),
                words.of("assessment.column.grade"),
                words.of("assessment.column.before"),
                words.of("assessment.column.change")));
        for (SheetRow sheet : round.sheets()) {
            SheetRow.Before before = sheet.before();
            rows.add(List.of(
                    sheet.rank() == null ? "" : String.valueOf(sheet.rank()),
                    sheet.unitName(),
                    words.nameOf(sheet.status()),
                    written(sheet.self()),
                    written(sheet.bonus()),
                    written(sheet.total()),
                    Objects.requireNonNullElse(sheet.grade(), ""),
                    before == null ? "" : Points.written(before.total()),
                    written(sheet.change())));
        }
        return ListWorkbook.of(rows);
    }

    OfficialDocument document(RoundView round, ScoringView scoring, PaperForm form) {
        UnitView issuer = form.unit();
        boolean isFinal = round.isClosed() && scoring.isAccepted();
        return new OfficialDocument(
                form.issuer(),
                new OfficialDocument.Heading(
                        forms.superiorOf(form),
                        List.of(issuer.name()),
                        null,
                        issuer.notation() == null ? "PTC" : "PTC-" + issuer.notation(),
                        TO_BE_FILLED_IN,
                        form.on()),
                TYPE,
                words.of("assessment.paper.subject", scoring.row().unitName(), round.period()),
                List.of(),
                body(round, scoring),
                List.of(new OfficialDocument.Signature(Capacity.ON_BEHALF, issuer.shortName(), null, null)),
                List.of(
                        new Recipient(scoring.row().unitName(), Recipient.Purpose.TO_ACT),
                        new Recipient(words.of("assessment.paper.file"), Recipient.Purpose.FILE)),
                isFinal ? OfficialDocument.Marks.none() : OfficialDocument.Marks.ofADraft(),
                List.of());
    }

    private List<BodyPart> body(RoundView round, ScoringView scoring) {
        DirectiveView directive = directives.require(round.directiveId());
        List<BodyPart> body = new ArrayList<>();
        body.add(BodyPart.text(words.of(
                "assessment.paper.about",
                directive.label(),
                directive.subject(),
                round.period(),
                Days.written(round.periodFrom()),
                Days.written(round.periodTo()))));
        body.add(BodyPart.text(source(round)));
        body.add(BodyPart.heading(words.of("assessment.paper.scores")));
        body.add(BodyPart.table(scores(scoring)));
        body.add(BodyPart.heading(words.of("assessment.paper.figures")));
        String until = Days.written(Objects.requireNonNullElse(scoring.figuresUntil(), clock.today()));
        body.add(BodyPart.text(
                scoring.row().self() == null
                        ? words.of("assessment.paper.figures-unscored", until)
                        : words.of("assessment.paper.figures-until", until)));
        List<List<String>> figures = figures(scoring);
        if (figures.size() > 1) {
            body.add(BodyPart.table(figures));
        } else {
            body.add(BodyPart.text(words.of("assessment.paper.no-figures")));
        }
        body.add(BodyPart.heading(words.of("assessment.paper.result")));
        result(round, scoring).forEach(line -> body.add(BodyPart.text(line)));
        return body;
    }

    private String source(RoundView round) {
        String source = round.setSource();
        return source == null
                ? words.of("assessment.paper.set-assumed", round.setName())
                : words.of("assessment.paper.set", round.setName(), source);
    }

    private List<List<String>> scores(ScoringView scoring) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.of("assessment.column.criterion"),
                words.of("assessment.column.most"),
                words.of("assessment.column.self"),
                words.of("assessment.column.checked")));
        for (ScoringView.Group group : scoring.groups()) {
            rows.add(List.of(
                    group.name(),
                    Points.written(group.weight()),
                    written(group.points()),
                    written(scoring.isAccepted() ? group.checked() : null)));
            group.lines()
                    .forEach(line -> rows.add(List.of(
                            line.criterion().code() + " " + line.criterion().name(),
                            Points.written(line.criterion().most()),
                            written(line.points()),
                            written(line.checked()))));
        }
        SheetRow row = scoring.row();
        rows.add(List.of(
                words.of("assessment.field.bonus"),
                "",
                written(scoring.askedBonus()),
                written(scoring.isAccepted() ? row.bonus() : null)));
        rows.add(List.of(words.of("assessment.column.total"), "", written(row.self()), written(row.total())));
        return rows;
    }

    /** What is recorded, of each criterion that rests on it. */
    private List<List<String>> figures(ScoringView scoring) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.of("assessment.column.criterion"),
                words.of("assessment.column.rests-on"),
                words.of("assessment.column.part"),
                words.of("assessment.column.whole"),
                words.of("assessment.column.proposed")));
        for (ScoreLine line : scoring.lines()) {
            BigDecimal part = line.part();
            BigDecimal whole = line.whole();
            if (part != null && whole != null) {
                rows.add(List.of(
                        line.criterion().code() + " " + line.criterion().name(),
                        words.nameOf(line.criterion().judged()),
                        Points.written(part),
                        Points.written(whole),
                        written(line.proposed())));
            }
        }
        return rows;
    }

    private List<String> result(RoundView round, ScoringView scoring) {
        SheetRow row = scoring.row();
        BigDecimal total = row.total();
        if (total == null) {
            return List.of(words.of("assessment.paper.no-result", words.nameOf(row.status())));
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                words.of("assessment.paper.total", Points.written(total), Objects.requireNonNullElse(row.grade(), "")));
        SheetRow.Before before = row.before();
        if (before != null) {
            lines.add(words.of("assessment.paper.before", Points.written(before.total()), before.grade()));
        }
        if (!round.isClosed()) {
            lines.add(words.of("assessment.paper.not-closed"));
        }
        lines.add(words.of("assessment.paper.use"));
        return lines;
    }

    private static String written(@Nullable BigDecimal points) {
        return points == null ? "" : Points.written(points);
    }

    /** Of the body that closed the round; of an open one, today. */
    PaperForm formOf(RoundView round) {
        return forms.of(round.issuerUnitId(), Objects.requireNonNullElse(round.closedOn(), clock.today()));
    }
}
