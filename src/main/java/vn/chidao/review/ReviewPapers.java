package vn.chidao.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveMarks;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DraftMarks;
import vn.chidao.directive.PaperForms;
import vn.chidao.directive.PaperForms.PaperForm;
import vn.chidao.directive.Words;
import vn.chidao.document.DocumentType;
import vn.chidao.document.NumberSeries;
import vn.chidao.layout.Capacity;
import vn.chidao.layout.FormRegime;
import vn.chidao.layout.OfficialDocument;
import vn.chidao.layout.OfficialDocument.Annex;
import vn.chidao.layout.OfficialDocument.BodyPart;
import vn.chidao.layout.OfficialDocument.Recipient;
import vn.chidao.layout.OfficialDocument.Wording;
import vn.chidao.layout.Typesetter;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.reporting.ReportSummary;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.reporting.ReportingManagement;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Days;
import vn.chidao.workbook.ListWorkbook;

/**
 * A review in the official form: the report of whoever drafts it, and, once it is concluded, the conclusion of the body the
 * directive names. Their numbers are drawn where they are registered and stay open here.
 */
@Component
public class ReviewPapers {

    private final ReviewFigures figures;
    private final ReviewGrids grids;
    private final ReviewCatalog reviews;
    private final RecommendationFollowUps followUps;
    private final ReportingCatalog reports;
    private final ReportingManagement reporting;
    private final DirectiveCatalog directives;
    private final DirectiveMarks marks;
    private final OrganizationDirectory organizations;
    private final NumberSeries numbers;
    private final PaperForms forms;
    private final Typesetter typesetter;
    private final Words words;
    private final BusinessClock clock;

    ReviewPapers(
            ReviewFigures figures,
            ReviewGrids grids,
            ReviewCatalog reviews,
            RecommendationFollowUps followUps,
            ReportingCatalog reports,
            ReportingManagement reporting,
            DirectiveCatalog directives,
            DirectiveMarks marks,
            OrganizationDirectory organizations,
            NumberSeries numbers,
            PaperForms forms,
            Typesetter typesetter,
            Words words,
            BusinessClock clock) {
        this.figures = figures;
        this.grids = grids;
        this.reviews = reviews;
        this.followUps = followUps;
        this.reports = reports;
        this.reporting = reporting;
        this.directives = directives;
        this.marks = marks;
        this.organizations = organizations;
        this.numbers = numbers;
        this.forms = forms;
        this.typesetter = typesetter;
        this.words = words;
        this.clock = clock;
    }

    /** Which of the two papers. */
    public enum Paper {
        REPORT,
        CONCLUSION
    }

    public byte[] pdf(ReviewView review, Paper paper) {
        PaperForm form = formOf(review, paper);
        return typesetter.pdf(document(review, paper, form), form.regime());
    }

    public byte[] docx(ReviewView review, Paper paper) {
        PaperForm form = formOf(review, paper);
        return typesetter.docx(document(review, paper, form), form.regime());
    }

    /** All its tables below one another, every cell as text. */
    public byte[] workbook(ReviewView review) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(title(review)));
        for (YearlyFigures years : figures.yearly(review)) {
            rows.add(List.of());
            rows.add(List.of(words.of("review.years.of", years.unitName())));
            grids.years(years)
                    .forEach(row -> rows.add(row.stream().map(Wording::text).toList()));
        }
        section(rows, "review.targets.title", grids.targets(figures.targets(review)));
        section(rows, "review.part.opinions", grids.opinions(reviews.voices(review.id())));
        section(rows, "review.part.recommendations", grids.recommendations(followUps.of(review)));
        for (ReviewView earlier : reviews.concludedBefore(review)) {
            rows.add(List.of());
            rows.add(List.of(words.of("review.earlier-asked", title(earlier))));
            rows.addAll(grids.recommendations(followUps.of(earlier)));
        }
        section(rows, "review.part.commendations", grids.commendations(review.commendations()));
        return ListWorkbook.of(rows);
    }

    private void section(List<List<String>> rows, String heading, List<List<String>> grid) {
        if (grid.size() > 1) {
            rows.add(List.of());
            rows.add(List.of(words.of(heading)));
            rows.addAll(grid);
        }
    }

    private PaperForm formOf(ReviewView review, Paper paper) {
        return forms.of(
                paper == Paper.REPORT ? review.actingUnitId() : review.concludingUnitId(),
                Objects.requireNonNullElse(review.concludedOn(), clock.today()));
    }

    private OfficialDocument document(ReviewView review, Paper paper, PaperForm form) {
        DirectiveView directive = directives.require(review.directiveId());
        DraftMarks printed = marks.of(review.directiveId());
        List<ReviewVoiceView> together = paper == Paper.CONCLUSION ? consents(review) : List.of();
        DocumentType type = paper == Paper.REPORT ? DocumentType.REPORT : DocumentType.CONCLUSION;
        return new OfficialDocument(
                form.issuer(),
                new OfficialDocument.Heading(
                        together.isEmpty() ? forms.superiorOf(form) : null,
                        issuers(form, together),
                        null,
                        numbers.notationOf(form.unit().id(), type),
                        null,
                        form.on()),
                type.name(),
                words.of("review.paper.subject", title(review), directive.label()),
                List.of(),
                paper == Paper.REPORT
                        ? reportBody(review, directive, form.regime())
                        : conclusionBody(review, directive, form.regime()),
                signatures(review, paper, form),
                recipients(review, paper),
                new OfficialDocument.Marks(
                        printed.secrecy(),
                        OfficialDocument.Marks.Urgency.NONE,
                        printed.circulation(),
                        isDraft(review),
                        null,
                        null,
                        null,
                        null),
                paper == Paper.REPORT ? annexes(review) : List.of());
    }

    /** As of a joint programme: all who issue it, the first one first, and nobody above them. */
    private List<String> issuers(PaperForm form, List<ReviewVoiceView> together) {
        return Stream.concat(
                        Stream.of(form.unit().name()),
                        together.stream().map(voice -> organizations.nameOf(voice.actingUnitId(), form.on())))
                .distinct()
                .toList();
    }

    private String title(ReviewView review) {
        return words.of("review.review.title", words.nameOf(review.kind()), review.periodLabel());
    }

    private List<BodyPart> reportBody(ReviewView review, DirectiveView directive, FormRegime regime) {
        List<BodyPart> body = new ArrayList<>();
        body.add(BodyPart.text(words.of(
                "review.paper.basis",
                directive.label(),
                directive.subject(),
                Days.written(review.from()),
                Days.written(review.to()))));
        List<ReportSummary> asked = reports.contributions(review.id());
        if (!asked.isEmpty()) {
            long counted = asked.stream().filter(ReportSummary::counts).count();
            body.add(BodyPart.text(words.of("review.draft.collected", counted, asked.size())));
        }
        part(body, "review.part.assessment", review.assessment(), regime);
        part(body, "review.part.limitations", review.limitations(), regime);
        table(body, "review.part.recommendations", grids.recommendations(followUps.of(review)));
        table(body, "review.part.commendations", grids.commendations(review.commendations()));
        return body;
    }

    private List<BodyPart> conclusionBody(ReviewView review, DirectiveView directive, FormRegime regime) {
        List<BodyPart> body = new ArrayList<>();
        body.add(BodyPart.text(words.of(
                "review.paper.concluded",
                review.unitName(),
                StringUtils.uncapitalize(title(review)),
                directive.label())));
        part(body, "review.part.opinion", review.opinion(), regime);
        table(body, "review.paper.asks", grids.recommendations(followUps.of(review)));
        table(body, "review.part.commendations", grids.commendations(review.commendations()));
        return body;
    }

    private void part(List<BodyPart> body, String heading, @Nullable String said, FormRegime regime) {
        body.add(BodyPart.heading(words.of(heading)));
        body.addAll(regime.paragraphs(said == null ? words.of("review.review.not-drafted") : said));
    }

    private void table(List<BodyPart> body, String heading, List<List<String>> grid) {
        if (grid.size() > 1) {
            body.add(BodyPart.heading(words.of(heading)));
            body.add(BodyPart.table(grid));
        }
    }

    private List<Annex> annexes(ReviewView review) {
        List<Annex> annexes = new ArrayList<>();
        for (YearlyFigures years : figures.yearly(review)) {
            List<BodyPart> parts = new ArrayList<>(List.of(BodyPart.tableOf(grids.years(years))));
            table(parts, "review.years.plots", grids.plots(years));
            annexes.add(new Annex(words.of("review.years.of", years.unitName()).toUpperCase(Locale.ROOT), parts));
        }
        List<List<String>> targets = grids.targets(figures.targets(review));
        if (targets.size() > 1) {
            annexes.add(annex(words.of("review.targets.title"), BodyPart.table(targets)));
        }
        List<List<String>> opinions = grids.opinions(reviews.voices(review.id()));
        if (opinions.size() > 1) {
            annexes.add(annex(words.of("review.part.opinions"), BodyPart.table(opinions)));
        }
        List<BodyPart> earlier = new ArrayList<>();
        for (ReviewView before : reviews.concludedBefore(review)) {
            table(earlier, "review.earlier-asked", title(before), grids.recommendations(followUps.of(before)));
        }
        if (!earlier.isEmpty()) {
            annexes.add(new Annex(words.of("review.earlier-asked.title").toUpperCase(Locale.ROOT), earlier));
        }
        return annexes;
    }

    private void table(List<BodyPart> body, String heading, String of, List<List<String>> grid) {
        if (grid.size() > 1) {
            body.add(BodyPart.heading(words.of(heading, of)));
            body.add(BodyPart.table(grid));
        }
    }

    private static Annex annex(String title, BodyPart table) {
        return new Annex(title.toUpperCase(Locale.ROOT), List.of(table));
    }

    /** The report's of who approved it for the unit; the conclusion's of who concluded, and of all who did together. */
    private List<OfficialDocument.Signature> signatures(ReviewView review, Paper paper, PaperForm form) {
        List<OfficialDocument.Signature> signatures = new ArrayList<>(List.of(signature(review, paper, form)));
        if (paper == Paper.CONCLUSION) {
            consents(review).stream()
                    .map(voice -> signature(
                            forms.of(voice.actingUnitId(), form.on()).unit(), voice.positionName(), voice.personName()))
                    .forEach(signatures::add);
        }
        return signatures;
    }

    /** Of those who concluded together in the round that led to the conclusion; in one that somebody refused nobody did. */
    private List<ReviewVoiceView> consents(ReviewView review) {
        List<ReviewVoiceView> all = reviews.voices(review.id());
        int last = all.stream().mapToInt(ReviewVoiceView::round).max().orElse(0);
        List<ReviewVoiceView> asked = all.stream()
                .filter(voice -> voice.kind() == VoiceKind.CONSENT && voice.round() == last)
                .toList();
        return asked.stream().anyMatch(voice -> voice.stance() == Stance.DISAGREE)
                ? List.of()
                : asked.stream().filter(voice -> voice.stance() == Stance.AGREE).toList();
    }

    /** Also while others are heard about it: what they say may still change it. */
    private static boolean isDraft(ReviewView review) {
        return review.assessment() == null
                || review.status() == ReviewStatus.DRAFT
                || review.status() == ReviewStatus.CONSULTING;
    }

    /** Before anybody has signed nobody's, with the place to sign. */
    private static OfficialDocument.Signature signature(ReviewView review, Paper paper, PaperForm form) {
        ReviewStage stage = paper == Paper.REPORT ? ReviewStage.UNIT : ReviewStage.CONCLUDING;
        ReviewDecision signed = isDraft(review)
                ? null
                : review.decisions().stream()
                        .filter(decision -> decision.stage() == stage && decision.positive())
                        .reduce((earlier, later) -> later)
                        .orElse(null);
        return signature(
                form.unit(),
                signed == null ? null : signed.positionName(),
                signed == null ? null : signed.personName());
    }

    private static OfficialDocument.Signature signature(
            UnitView unit, @Nullable String positionName, @Nullable String personName) {
        return new OfficialDocument.Signature(
                unit.collective() ? Capacity.ON_BEHALF : null,
                unit.collective() ? unit.shortName() : null,
                positionName == null ? null : PaperForms.positionAlone(positionName),
                personName);
    }

    /** The report goes to who concludes, the conclusion to everybody it was sent to. */
    private List<Recipient> recipients(ReviewView review, Paper paper) {
        List<Recipient> recipients = new ArrayList<>();
        if (paper == Paper.REPORT) {
            recipients.add(new Recipient(review.concludingUnitName(), Recipient.Purpose.TO_REPORT));
        } else {
            reviews.sentTo(review.id())
                    .forEach(unit -> recipients.add(
                            new Recipient(organizations.nameOf(unit, review.concludedOn()), Recipient.Purpose.TO_ACT)));
        }
        recipients.add(new Recipient(words.of("reporting.paper.file"), Recipient.Purpose.FILE));
        return recipients;
    }
}
