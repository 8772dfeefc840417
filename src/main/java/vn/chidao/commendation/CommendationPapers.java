package vn.chidao.commendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveMarks;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DraftMarks;
import vn.chidao.directive.PaperForms;
import vn.chidao.directive.PaperForms.PaperForm;
import vn.chidao.directive.Words;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;
import vn.chidao.document.NumberSeries;
import vn.chidao.layout.Capacity;
import vn.chidao.layout.OfficialDocument;
import vn.chidao.layout.OfficialDocument.Annex;
import vn.chidao.layout.OfficialDocument.BodyPart;
import vn.chidao.layout.OfficialDocument.Recipient;
import vn.chidao.layout.Typesetter;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.workbook.ListWorkbook;

/**
 * Commendations on paper: the decision with its list as an annex, a draft until it is signed, and the letter that asks for
 * proposals; and lists for Excel.
 */
@Component
public class CommendationPapers {

    private final PaperForms forms;
    private final NumberSeries numbers;
    private final DirectiveCatalog directives;
    private final DirectiveMarks marks;
    private final Typesetter typesetter;
    private final Words words;
    private final BusinessClock clock;

    CommendationPapers(
            PaperForms forms,
            NumberSeries numbers,
            DirectiveCatalog directives,
            DirectiveMarks marks,
            Typesetter typesetter,
            Words words,
            BusinessClock clock) {
        this.forms = forms;
        this.numbers = numbers;
        this.directives = directives;
        this.marks = marks;
        this.typesetter = typesetter;
        this.words = words;
        this.clock = clock;
    }

    public byte[] pdf(DecisionView decision) {
        PaperForm form = formOf(decision);
        return typesetter.pdf(document(decision, form), form.regime());
    }

    public byte[] docx(DecisionView decision) {
        PaperForm form = formOf(decision);
        return typesetter.docx(document(decision, form), form.regime());
    }

    /** The annex alone, every cell as text. */
    public byte[] list(DecisionView decision) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.of("commendation.paper.annex")));
        rows.add(List.of(attachedTo(decision)));
        rows.addAll(table(decision.lines(), true));
        return ListWorkbook.of(rows);
    }

    public byte[] letterPdf(OccasionView round) {
        PaperForm form = forms.of(round.issuerUnitId(), round.openedOn());
        return typesetter.pdf(letter(round, form), form.regime());
    }

    public byte[] letterDocx(OccasionView round) {
        PaperForm form = forms.of(round.issuerUnitId(), round.openedOn());
        return typesetter.docx(letter(round, form), form.regime());
    }

    private PaperForm formOf(DecisionView decision) {
        return forms.of(
                decision.isSigned() ? decision.issuerUnitId() : decision.awardingUnitId(),
                Objects.requireNonNullElse(decision.decidedOn(), clock.today()));
    }

    private OfficialDocument document(DecisionView decision, PaperForm form) {
        DirectiveView directive = directives.require(decision.directiveId());
        String written = decision.numberWritten();
        return new OfficialDocument(
                form.issuer(),
                new OfficialDocument.Heading(
                        forms.superiorOf(form),
                        List.of(form.unit().name()),
                        written == null ? null : DocumentNumber.parse(written).number(),
                        Objects.requireNonNullElseGet(
                                decision.notation(), () -> notationOf(form, DocumentType.DECISION)),
                        null,
                        form.on()),
                DocumentType.DECISION.name(),
                decision.subject(),
                List.of(),
                body(decision, directive, form),
                List.of(signature(form, decision.signerPosition(), decision.signerName())),
                recipients(
                        decision.lines().stream()
                                .map(DecisionView.Line::proposerName)
                                .toList(),
                        form),
                marks(directive, !decision.isSigned()),
                List.of(annex(decision)));
    }

    /** Empty where the body has none: its decisions take a number that is typed. */
    private String notationOf(PaperForm form, DocumentType type) {
        try {
            return numbers.notationOf(form.unit().id(), type);
        } catch (BusinessRuleViolation none) {
            return type.abbreviation();
        }
    }

    private OfficialDocument.Marks marks(DirectiveView directive, boolean draft) {
        DraftMarks printed = marks.of(directive.id());
        return new OfficialDocument.Marks(
                printed.secrecy(),
                OfficialDocument.Marks.Urgency.NONE,
                printed.circulation(),
                draft,
                null,
                null,
                null,
                null);
    }

    private List<BodyPart> body(DecisionView decision, DirectiveView directive, PaperForm form) {
        List<BodyPart> body = new ArrayList<>();
        LocalDate revoked = decision.revokedOn();
        if (revoked != null) {
            body.add(BodyPart.text(words.of(
                    "commendation.paper.revoked", Days.written(revoked), String.valueOf(decision.revokedBecause()))));
        }
        body.add(BodyPart.basis(words.of("commendation.paper.basis.law")));
        body.add(
                BodyPart.basis(words.of("commendation.paper.basis.directive", directive.label(), directive.subject())));
        String more = decision.basis();
        if (more != null) {
            more.lines().filter(line -> !line.isBlank()).forEach(line -> body.add(BodyPart.basis(line.strip())));
        }
        if (decision.lines().stream().anyMatch(line -> line.votes() != null)) {
            body.add(BodyPart.basis(words.of("commendation.paper.basis.council")));
        }
        body.add(BodyPart.centred(words.of("commendation.paper.decides")));
        byForm(decision.lines())
                .forEach((formName, lines) -> body.add(BodyPart.text(words.of(
                        "commendation.paper.article-award", articleOf(decision, formName), formName, counted(lines)))));
        int next = byForm(decision.lines()).size() + 1;
        body.add(BodyPart.text(words.of("commendation.paper.article-force", next)));
        body.add(BodyPart.text(
                words.of("commendation.paper.article-act", next + 1, form.unit().name())));
        return body;
    }

    private static int articleOf(DecisionView decision, String formName) {
        return List.copyOf(byForm(decision.lines()).keySet()).indexOf(formName) + 1;
    }

    private static Map<String, List<DecisionView.Line>> byForm(List<DecisionView.Line> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(DecisionView.Line::formName, LinkedHashMap::new, Collectors.toList()));
    }

    /** "02 tập thể, 03 cá nhân". */
    private String counted(List<DecisionView.Line> lines) {
        List<String> parts = new ArrayList<>();
        for (CandidateKind kind : CandidateKind.values()) {
            long many = lines.stream().filter(line -> line.kind() == kind).count();
            if (many > 0) {
                parts.add(words.of(
                        "commendation.paper.counted",
                        String.format(Locale.ROOT, "%02d", many),
                        words.nameOf(kind).toLowerCase(Locale.forLanguageTag("vi"))));
            }
        }
        return String.join(", ", parts);
    }

    private Annex annex(DecisionView decision) {
        List<BodyPart> body = new ArrayList<>();
        body.add(BodyPart.centred(attachedTo(decision)));
        byForm(decision.lines()).forEach((formName, lines) -> {
            body.add(BodyPart.heading(words.of("commendation.paper.annex-form", formName, counted(lines))));
            body.add(BodyPart.table(table(lines, false)));
        });
        return new Annex(words.of("commendation.paper.annex").toUpperCase(Locale.ROOT), body);
    }

    private String attachedTo(DecisionView decision) {
        LocalDate on = decision.decidedOn();
        return decision.numberWritten() == null || on == null
                ? words.of("commendation.paper.attached-draft")
                : words.of("commendation.paper.attached", decision.numberWritten(), Days.written(on));
    }

    private List<List<String>> table(List<DecisionView.Line> lines, boolean withForm) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of(
                words.of("commendation.paper.number"),
                words.of("commendation.paper.name"),
                words.of("commendation.field.unit"),
                words.of("commendation.field.merit")));
        if (withForm) {
            heads.add(words.of("commendation.field.form"));
            heads.add(words.of("commendation.field.kind"));
            heads.add(words.of("commendation.field.proposer"));
        }
        rows.add(heads);
        for (DecisionView.Line line : lines) {
            List<String> row = new ArrayList<>(List.of(
                    String.valueOf(rows.size()),
                    named(line),
                    Objects.requireNonNullElse(line.unit(), ""),
                    Objects.requireNonNullElse(line.merit(), "")));
            if (withForm) {
                row.add(line.formName());
                row.add(line.kind() == null ? "" : words.nameOf(line.kind()));
                row.add(line.proposerName());
            }
            rows.add(row);
        }
        return rows;
    }

    private String named(DecisionView.Line line) {
        String name = line.name() == null ? words.of("commendation.erased-name") : line.name();
        LocalDate revoked = line.revokedOn();
        return revoked == null ? name : words.of("commendation.paper.line-revoked", name, Days.written(revoked));
    }

    private OfficialDocument letter(OccasionView round, PaperForm form) {
        DirectiveView directive = directives.require(round.directiveId());
        List<BodyPart> body = new ArrayList<>();
        body.add(BodyPart.text(words.of(
                "commendation.letter.basis",
                directive.label(),
                directive.subject(),
                form.unit().name(),
                round.title())));
        if (round.letter() != null) {
            body.addAll(form.regime().paragraphs(round.letter()));
        }
        body.add(BodyPart.heading(words.of("commendation.letter.forms")));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.of("commendation.field.form"),
                words.of("commendation.field.per-unit"),
                words.of("commendation.field.total"),
                words.of("commendation.field.collectives")));
        round.forms()
                .forEach(line -> rows.add(List.of(
                        line.name(),
                        number(line.offered().perUnit()),
                        number(line.offered().total()),
                        number(line.offered().collectives()))));
        body.add(BodyPart.table(rows));
        LocalDate due = round.dueOn();
        body.add(BodyPart.text(
                due == null
                        ? words.of("commendation.letter.any-time")
                        : words.of("commendation.letter.due", Days.written(due))));
        return new OfficialDocument(
                form.issuer(),
                new OfficialDocument.Heading(
                        forms.superiorOf(form),
                        List.of(form.unit().name()),
                        null,
                        notationOf(form, DocumentType.OFFICIAL_LETTER),
                        null,
                        form.on()),
                DocumentType.OFFICIAL_LETTER.name(),
                words.of("commendation.letter.subject", round.title()),
                round.calls().stream().map(OccasionView.CallLine::unitName).toList(),
                body,
                List.of(signature(form, null, null)),
                recipients(List.of(), form),
                marks(directive, false),
                List.of());
    }

    private static String number(@Nullable Integer many) {
        return many == null ? "" : String.valueOf(many);
    }

    private static OfficialDocument.Signature signature(
            PaperForm form, @Nullable String position, @Nullable String name) {
        boolean collective = form.unit().collective();
        return new OfficialDocument.Signature(
                collective ? Capacity.ON_BEHALF : null,
                collective ? form.unit().shortName() : null,
                PaperForms.positionAlone(position),
                name);
    }

    private List<Recipient> recipients(List<String> units, PaperForm form) {
        List<Recipient> recipients = new ArrayList<>();
        String superior = forms.superiorOf(form);
        if (superior != null) {
            recipients.add(new Recipient(superior, Recipient.Purpose.TO_REPORT));
        }
        units.stream().distinct().forEach(unit -> recipients.add(new Recipient(unit, Recipient.Purpose.TO_ACT)));
        recipients.add(new Recipient(words.of("commendation.paper.file"), Recipient.Purpose.FILE));
        return recipients;
    }
}
