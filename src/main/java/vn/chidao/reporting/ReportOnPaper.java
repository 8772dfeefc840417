package vn.chidao.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveMarks;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DraftMarks;
import vn.chidao.directive.PaperForms;
import vn.chidao.directive.PaperForms.PaperForm;
import vn.chidao.directive.Words;
import vn.chidao.document.DocumentType;
import vn.chidao.document.NumberSeries;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.QuantityPrinter;
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
import vn.chidao.pages.PublicAddress;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Days;

/**
 * A report in the official form of who sends it: five parts, who is missing, the annex of figures with what each was added
 * up from, the receivers in "Nơi nhận". Its number is drawn where it is registered and stays open here.
 */
@Component
public class ReportOnPaper {

    /** Stands for names in a sentence until they are put there. */
    private static final String NAMES = "\u0001";

    private final ReportingCatalog reports;
    private final SourceRows sources;
    private final PublicAddress address;
    private final DirectiveCatalog directives;
    private final DirectiveMarks marks;
    private final OrganizationDirectory organizations;
    private final NumberSeries numbers;
    private final PaperForms forms;
    private final Typesetter typesetter;
    private final QuantityPrinter printer;
    private final Words words;
    private final BusinessClock clock;

    ReportOnPaper(
            ReportingCatalog reports,
            SourceRows sources,
            PublicAddress address,
            DirectiveCatalog directives,
            DirectiveMarks marks,
            OrganizationDirectory organizations,
            NumberSeries numbers,
            PaperForms forms,
            Typesetter typesetter,
            QuantityPrinter printer,
            Words words,
            BusinessClock clock) {
        this.reports = reports;
        this.sources = sources;
        this.address = address;
        this.directives = directives;
        this.marks = marks;
        this.organizations = organizations;
        this.numbers = numbers;
        this.forms = forms;
        this.typesetter = typesetter;
        this.printer = printer;
        this.words = words;
        this.clock = clock;
    }

    /** The report as a Word file. */
    public byte[] docx(ReportView report) {
        PaperForm form = formOf(report);
        return typesetter.docx(document(report, form), form.regime());
    }

    /** The report as PDF/A. */
    public byte[] pdf(ReportView report) {
        PaperForm form = formOf(report);
        return typesetter.pdf(document(report, form), form.regime());
    }

    private PaperForm formOf(ReportView report) {
        return forms.of(report.actingUnitId(), report.sentOn() == null ? clock.today() : report.sentOn());
    }

    private OfficialDocument document(ReportView report, PaperForm form) {
        DirectiveView directive = directives.require(report.directiveId());
        DraftMarks printed = marks.of(report.directiveId());
        return new OfficialDocument(
                form.issuer(),
                new OfficialDocument.Heading(
                        forms.superiorOf(form),
                        List.of(form.unit().name()),
                        null,
                        numbers.notationOf(form.unit().id(), DocumentType.REPORT),
                        null,
                        form.on()),
                DocumentType.REPORT.name(),
                words.of("reporting.paper.subject", directive.label(), report.periodLabel()),
                List.of(),
                body(report, directive, form.regime()),
                List.of(signature(report, form)),
                recipients(report),
                new OfficialDocument.Marks(
                        printed.secrecy(),
                        OfficialDocument.Marks.Urgency.NONE,
                        printed.circulation(),
                        report.sentOn() == null && report.status() != ReportStatus.ACCEPTED,
                        null,
                        null,
                        null,
                        null),
                annexes(report));
    }

    private List<BodyPart> body(ReportView report, DirectiveView directive, FormRegime regime) {
        List<BodyPart> body = new ArrayList<>();
        body.add(BodyPart.text(words.of(
                "reporting.paper.basis",
                directive.label(),
                report.unitName(),
                report.periodLabel(),
                Days.written(report.from()),
                Days.written(report.to()))));
        if (report.cutOff() != null) {
            body.add(BodyPart.text(words.of("reporting.paper.cut-off", Days.written(report.cutOff()))));
        }
        if (report.version().number() > 1) {
            body.add(BodyPart.text(words.of(
                    "reporting.paper.version",
                    report.version().number(),
                    String.valueOf(report.version().reason()))));
        }
        if (report.consolidating()) {
            List<ReportSummary> asked = reports.contributions(report.id());
            naming("reporting.paper.missing", report, asked, ReportSummary::isMissing, body);
            naming("reporting.paper.late", report, asked, ReportSummary::afterConsolidation, body);
            if (asked.stream().allMatch(ReportSummary::counts)) {
                body.add(BodyPart.text(words.of("reporting.paper.nobody-missing")));
            }
        }
        ReportText text = report.text();
        if (text == null) {
            body.add(BodyPart.text(words.of("reporting.report.not-drafted")));
            return body;
        }
        for (ReportPart part : ReportPart.values()) {
            body.add(BodyPart.heading(words.nameOf(part)));
            String said = part.of(text);
            body.addAll(regime.paragraphs(said == null ? words.of("reporting.part.none") : said));
        }
        return body;
    }

    /** A sentence with the names of those it is about, if any, which lead to what each has sent. */
    private void naming(
            String key,
            ReportView report,
            List<ReportSummary> asked,
            Predicate<ReportSummary> which,
            List<BodyPart> body) {
        List<Wording> names = asked.stream()
                .filter(which)
                .map(each -> Wording.linked(each.unitName(), address.link(SourceRows.contributions(report.id()))))
                .toList();
        if (!names.isEmpty()) {
            String[] around = words.of(key, NAMES).split(NAMES, 2);
            body.add(BodyPart.text(Wording.joined(names, "; ").within(around[0], around[1])));
        }
    }

    /** Whoever approved it for the unit; before that nobody, with the place to sign. */
    private OfficialDocument.Signature signature(ReportView report, PaperForm form) {
        ReportDecision approval = report.decisions().stream()
                .filter(decision -> decision.stage() == ReportStage.UNIT && decision.positive())
                .reduce((earlier, later) -> later)
                .orElse(null);
        boolean signed = approval != null && report.sentOn() != null;
        return new OfficialDocument.Signature(
                form.unit().collective() ? Capacity.ON_BEHALF : null,
                form.unit().collective() ? form.unit().shortName() : null,
                signed ? PaperForms.positionAlone(approval.positionName()) : null,
                signed ? approval.personName() : null);
    }

    private List<Recipient> recipients(ReportView report) {
        List<Recipient> recipients = new ArrayList<>();
        report.receipts().stream()
                .map(ReportReceiptView::unitName)
                .distinct()
                .forEach(name -> recipients.add(new Recipient(name, Recipient.Purpose.TO_REPORT)));
        recipients.add(new Recipient(words.of("reporting.paper.file"), Recipient.Purpose.FILE));
        return recipients;
    }

    private List<Annex> annexes(ReportView report) {
        List<Annex> annexes = new ArrayList<>();
        if (!report.figures().isEmpty()) {
            SourceRows.Found found = sources.of(report);
            List<List<Wording>> rows = new ArrayList<>();
            rows.add(head(
                    "reporting.paper.row",
                    "reporting.figure.content",
                    "reporting.figure.indicator",
                    "reporting.figure.value",
                    "reporting.figure.unit",
                    "reporting.paper.made-of"));
            for (SourcedFigure figure : report.figures()) {
                FigureLine line = figure.line();
                rows.add(List.of(
                        Wording.of(String.valueOf(rows.size())),
                        Wording.of(String.valueOf(line.content().ordinal() + 1)),
                        Wording.of(line.indicator()),
                        Wording.linked(
                                printer.printAmount(line.counted()), address.link(sources.row(report.id(), line))),
                        Wording.of(line.unit()),
                        madeOf(figure, found)));
            }
            annexes.add(annex("reporting.paper.annex", rows));
        }
        List<ReportSummary> asked = report.consolidating() ? reports.contributions(report.id()) : List.of();
        if (!asked.isEmpty()) {
            List<List<Wording>> rows = new ArrayList<>();
            rows.add(head(
                    "reporting.paper.row",
                    "reporting.contribution.unit",
                    "reporting.contribution.status",
                    "reporting.contribution.accepted"));
            for (ReportSummary row : asked) {
                rows.add(List.of(
                        Wording.of(String.valueOf(rows.size())),
                        Wording.linked(row.unitName(), address.link(SourceRows.page(row.id()))),
                        Wording.of(
                                row.afterConsolidation()
                                        ? words.of("reporting.task.after-consolidation")
                                        : words.nameOf(row.status())),
                        Wording.of(row.acceptedOn() == null ? "" : Days.written(row.acceptedOn()))));
            }
            annexes.add(annex("reporting.paper.contributions", rows));
        }
        return annexes;
    }

    private List<Wording> head(String... keys) {
        return Stream.of(keys).map(key -> Wording.of(words.of(key))).toList();
    }

    private Annex annex(String title, List<List<Wording>> rows) {
        return new Annex(words.of(title).toUpperCase(Locale.ROOT), List.of(BodyPart.tableOf(rows)));
    }

    private String shortNameOf(String unitId) {
        return organizations.unit(unitId).map(UnitView::shortName).orElseGet(() -> organizations.nameOf(unitId));
    }

    /** "3 (Hội Nông dân) + 4 (Hội Phụ nữ)", each part leading to what is behind it. */
    private Wording madeOf(SourcedFigure figure, SourceRows.Found found) {
        if (figure.sources().isEmpty()) {
            return Wording.of(words.of("reporting.paper.own"));
        }
        Wording sum = Wording.joined(
                figure.added().stream()
                        .map(source -> addend(source, figure.line(), found))
                        .toList(),
                " + ");
        int beside = figure.notAdded().size();
        return beside == 0 ? sum : sum.within("", " " + words.of("reporting.figure.not-added", beside));
    }

    private Wording addend(FigureSource source, FigureLine line, SourceRows.Found found) {
        String href = sources.hrefOf(source, line, found);
        return Wording.linked(
                words.of(
                        "reporting.paper.part",
                        printer.printAmount(new IndicatorFigure(
                                line.indicator(), null, source.quantity(line.unit()), source.base())),
                        shortNameOf(source.unitId())),
                href == null ? null : address.link(href));
    }
}
