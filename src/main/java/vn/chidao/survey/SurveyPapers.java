package vn.chidao.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.chidao.directive.PaperForms;
import vn.chidao.directive.PaperForms.PaperForm;
import vn.chidao.directive.Words;
import vn.chidao.indicator.Numerals;
import vn.chidao.layout.Capacity;
import vn.chidao.layout.OfficialDocument;
import vn.chidao.layout.OfficialDocument.BodyPart;
import vn.chidao.layout.OfficialDocument.Recipient;
import vn.chidao.layout.Typesetter;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Days;
import vn.chidao.workbook.ListWorkbook;

/**
 * A survey as it is handed out: its summary in the form of the Front that opened it, as a draft until it is concluded, and
 * its counts as a list for Excel. The directive it serves stands on neither.
 */
@Component
public class SurveyPapers {

    private static final String TYPE = "REPORT";
    private static final String PARTY_COMMITTEE = "PARTY_COMMITTEE";
    private static final String TO_BE_FILLED_IN = "…………";

    private final OrganizationDirectory organizations;
    private final PaperForms forms;
    private final Typesetter typesetter;
    private final Words words;
    private final BusinessClock clock;

    SurveyPapers(
            OrganizationDirectory organizations,
            PaperForms forms,
            Typesetter typesetter,
            Words words,
            BusinessClock clock) {
        this.organizations = organizations;
        this.forms = forms;
        this.typesetter = typesetter;
        this.words = words;
        this.clock = clock;
    }

    public byte[] pdf(SurveyView survey) {
        PaperForm form = formOf(survey);
        return typesetter.pdf(document(survey, form), form.regime());
    }

    public byte[] docx(SurveyView survey) {
        PaperForm form = formOf(survey);
        return typesetter.docx(document(survey, form), form.regime());
    }

    /** One row for each area, those without an accepted count without ballots; the sums below; three columns for each question. */
    public byte[] list(SurveyView survey) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.of("survey.title", survey.kindName(), survey.placeName())));
        List<String> heads = new ArrayList<>(List.of(
                words.of("survey.field.area"),
                words.of("survey.field.entering"),
                words.of("survey.column.status"),
                words.of("survey.field.method"),
                words.of("survey.field.households"),
                words.of("survey.field.issued"),
                words.of("survey.field.returned"),
                words.of("survey.field.invalid"),
                words.of("survey.field.participation-percent")));
        IntStream.rangeClosed(1, survey.questions().size()).forEach(number -> {
            heads.add(words.of("survey.column.satisfied-of", number));
            heads.add(words.of("survey.column.unsatisfied-of", number));
            heads.add(words.of("survey.column.no-opinion-of", number));
        });
        rows.add(heads);
        survey.tallies().forEach(tally -> rows.add(row(tally)));
        SurveyResult result = survey.result();
        List<String> sums = new ArrayList<>(List.of(
                words.of("survey.one.sum"),
                "",
                "",
                "",
                Numerals.write(result.households()),
                Numerals.write(result.issued()),
                Numerals.write(result.returned()),
                Numerals.write(result.invalid()),
                result.participation().percent()));
        result.answers().forEach(answer -> sums.addAll(cells(answer)));
        rows.add(sums);
        for (int at = 0; at < survey.questions().size(); at++) {
            rows.add(List.of((at + 1) + ". " + survey.questions().get(at).text()));
        }
        return ListWorkbook.of(rows);
    }

    private List<String> row(TallyView tally) {
        List<String> row =
                new ArrayList<>(List.of(tally.areaName(), tally.enteringName(), words.nameOf(tally.status())));
        counted(tally)
                .ifPresentOrElse(
                        entry -> {
                            row.addAll(List.of(
                                    words.nameOf(entry.method()),
                                    households(tally),
                                    Numerals.write(entry.ballotsIssued()),
                                    Numerals.write(entry.ballotsReturned()),
                                    Numerals.write(entry.ballotsInvalid()),
                                    tally.participation().percent()));
                            entry.answers().forEach(answer -> row.addAll(cells(answer)));
                        },
                        () -> row.addAll(List.of("", households(tally))));
        return row;
    }

    /** What goes into the sums, and so what is handed out; a count that is not accepted is none. */
    private static Optional<TallyEntry> counted(TallyView tally) {
        return tally.entry().filter(entry -> tally.isAccepted());
    }

    private static String households(TallyView tally) {
        Integer households = tally.householdsTotal();
        return households == null ? "" : Numerals.write(households);
    }

    private static List<String> cells(AnswerCount answer) {
        return List.of(
                Numerals.write(answer.satisfied()),
                Numerals.write(answer.unsatisfied()),
                Numerals.write(answer.noOpinion()));
    }

    private OfficialDocument document(SurveyView survey, PaperForm form) {
        UnitView front = form.unit();
        return new OfficialDocument(
                form.issuer(),
                new OfficialDocument.Heading(
                        forms.superiorOf(form),
                        List.of(front.name()),
                        null,
                        front.notation() == null ? "BC" : "BC-" + front.notation(),
                        TO_BE_FILLED_IN,
                        form.on()),
                TYPE,
                words.of("survey.paper.title", survey.kindName(), survey.placeName()),
                List.of(),
                body(survey),
                List.of(signature(survey, front)),
                recipients(survey, form),
                survey.isConcluded() ? OfficialDocument.Marks.none() : OfficialDocument.Marks.ofADraft(),
                List.of());
    }

    /**
     * The Front above, the Party committee of the Front's own territory, and whose dossier the result goes into: the People's
     * Committee of the place.
     */
    private List<Recipient> recipients(SurveyView survey, PaperForm form) {
        List<Recipient> recipients = new ArrayList<>();
        String superior = forms.superiorOf(form);
        if (superior != null) {
            recipients.add(new Recipient(superior, Recipient.Purpose.TO_REPORT));
        }
        organizations.units(form.on()).stream()
                .filter(unit -> PARTY_COMMITTEE.equals(unit.kind())
                        && unit.area() != null
                        && unit.area().equals(form.unit().area()))
                .map(UnitView::name)
                .findFirst()
                .ifPresent(name -> recipients.add(new Recipient(name, Recipient.Purpose.TO_REPORT)));
        recipients.add(new Recipient(organizations.nameOf(survey.placeUnitId(), form.on()), Recipient.Purpose.TO_KNOW));
        recipients.add(new Recipient(words.of("survey.paper.file"), Recipient.Purpose.FILE));
        return recipients;
    }

    private List<BodyPart> body(SurveyView survey) {
        SurveyResult result = survey.result();
        List<BodyPart> body = new ArrayList<>();
        LocalDate closedOn = survey.closedOn();
        if (survey.isWithdrawn() && closedOn != null) {
            body.add(BodyPart.text(words.of(
                    "survey.paper.withdrawn", Days.written(closedOn), String.valueOf(survey.withdrawnBecause()))));
        }
        body.add(BodyPart.text(words.of(
                "survey.paper.frame",
                Days.written(survey.opensOn()),
                Days.written(survey.dueOn()),
                survey.tallies().size(),
                survey.ruleSource(),
                Share.written(survey.terms().floor()),
                Share.written(survey.terms().threshold()))));
        if (survey.changedBecause() != null) {
            body.add(BodyPart.text(words.of("survey.paper.changed", survey.changedBecause())));
        }
        if (!survey.assumed().isEmpty()) {
            body.add(BodyPart.text(words.of("survey.assumed", AssumedTerm.named(survey.assumed(), words::of))));
        }
        body.add(BodyPart.heading(words.of("survey.paper.areas")));
        body.add(BodyPart.table(areas(survey, result)));
        if (!survey.gaps().isEmpty()) {
            body.add(BodyPart.heading(words.of("survey.paper.gaps")));
            survey.gaps()
                    .forEach(tally -> body.add(BodyPart.text(
                            words.of("survey.task.gap", tally.areaName(), words.nameOf(tally.status())))));
            if (survey.missingBecause() != null) {
                body.add(BodyPart.text(words.of("survey.paper.missing-because", survey.missingBecause())));
            }
        }
        body.add(BodyPart.heading(words.of("survey.paper.questions")));
        body.add(BodyPart.table(questions(survey, result)));
        body.add(BodyPart.heading(words.of(
                switch (survey.status()) {
                    case OPEN -> "survey.paper.so-far";
                    case CONCLUDED -> "survey.paper.result";
                    case WITHDRAWN -> "survey.paper.at-withdrawal";
                })));
        body.add(BodyPart.text(
                result.isComplete()
                        ? words.of(
                                "survey.paper.participation",
                                result.returned(),
                                result.households(),
                                said(result.participation()),
                                words.of(result.isUsable() ? "survey.paper.enough" : "survey.paper.too-few"))
                        : words.of("survey.paper.unknown", result.returned(), result.areasWithoutHouseholds())));
        if (result.isUsable()) {
            body.add(BodyPart.text(words.of(
                    "survey.paper.satisfaction",
                    result.satisfaction().part(),
                    result.satisfaction().whole(),
                    said(result.satisfaction()))));
        }
        SurveyOutcome outcome = survey.outcome();
        if (outcome != null) {
            body.add(BodyPart.text(words.of("survey.paper.outcome", words.nameOf(outcome))));
        }
        if (survey.opinion() != null) {
            body.add(BodyPart.text(survey.opinion()));
        }
        return body;
    }

    private String said(Share share) {
        return share.isKnown() ? words.of("survey.percent", share.percent()) : words.of("survey.none-known");
    }

    private List<List<String>> areas(SurveyView survey, SurveyResult result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.of("survey.field.area"),
                words.of("survey.field.households"),
                words.of("survey.field.issued"),
                words.of("survey.field.returned"),
                words.of("survey.field.invalid"),
                words.of("survey.field.participation-percent"),
                words.of("survey.field.satisfied-overall")));
        int overall = result.overall();
        for (TallyView tally : survey.tallies()) {
            rows.add(counted(tally)
                    .map(entry -> List.of(
                            tally.areaName(),
                            households(tally),
                            Numerals.write(entry.ballotsIssued()),
                            Numerals.write(entry.ballotsReturned()),
                            Numerals.write(entry.ballotsInvalid()),
                            tally.participation().percent(),
                            Numerals.write(entry.answers().get(overall).satisfied())))
                    .orElseGet(() -> List.of(tally.areaName(), households(tally), "", "", "", "", "")));
        }
        rows.add(List.of(
                words.of("survey.one.sum"),
                Numerals.write(result.households()),
                Numerals.write(result.issued()),
                Numerals.write(result.returned()),
                Numerals.write(result.invalid()),
                result.participation().percent(),
                Numerals.write(result.answers().get(overall).satisfied())));
        return rows;
    }

    private List<List<String>> questions(SurveyView survey, SurveyResult result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.of("survey.field.question"),
                words.of("survey.field.satisfied"),
                words.of("survey.field.unsatisfied"),
                words.of("survey.field.no-opinion"),
                words.of("survey.field.share")));
        for (int at = 0; at < survey.questions().size(); at++) {
            List<String> row = new ArrayList<>(
                    List.of((at + 1) + ". " + survey.questions().get(at).text()));
            row.addAll(cells(result.answers().get(at)));
            row.add(said(result.satisfaction(at)));
            rows.add(row);
        }
        return rows;
    }

    /** Of whoever concluded it; without a name before. */
    private static OfficialDocument.Signature signature(SurveyView survey, UnitView front) {
        boolean concluded = survey.isConcluded();
        return new OfficialDocument.Signature(
                Capacity.ON_BEHALF,
                front.shortName(),
                concluded ? PaperForms.positionAlone(survey.lastPosition()) : null,
                concluded ? survey.lastBy() : null);
    }

    /** Of the one that closed it. */
    private PaperForm formOf(SurveyView survey) {
        return forms.of(survey.issuerUnitId(), Objects.requireNonNullElse(survey.closedOn(), clock.today()));
    }
}
