package vn.chidao.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.Words;
import vn.chidao.layout.Capacity;
import vn.chidao.layout.FormRegimes;
import vn.chidao.layout.Issuers;
import vn.chidao.layout.OfficialDocument;
import vn.chidao.layout.OfficialDocument.BodyPart;
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
    private static final String TO_BE_FILLED_IN = "…………";

    private final OrganizationDirectory organizations;
    private final Issuers issuers;
    private final FormRegimes regimes;
    private final Typesetter typesetter;
    private final Words words;
    private final BusinessClock clock;

    SurveyPapers(
            OrganizationDirectory organizations,
            Issuers issuers,
            FormRegimes regimes,
            Typesetter typesetter,
            Words words,
            BusinessClock clock) {
        this.organizations = organizations;
        this.issuers = issuers;
        this.regimes = regimes;
        this.typesetter = typesetter;
        this.words = words;
        this.clock = clock;
    }

    public byte[] pdf(SurveyView survey) {
        return typesetter.pdf(document(survey), regimes.of(issuer(survey).system(), dayOf(survey)));
    }

    public byte[] docx(SurveyView survey) {
        return typesetter.docx(document(survey), regimes.of(issuer(survey).system(), dayOf(survey)));
    }

    /** One row for each area, the sums below; three columns for each question. */
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
                String.valueOf(result.households()),
                String.valueOf(result.issued()),
                String.valueOf(result.returned()),
                String.valueOf(result.invalid()),
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
        Integer households = tally.householdsTotal();
        String known = households == null ? "" : String.valueOf(households);
        tally.entry()
                .ifPresentOrElse(
                        entry -> {
                            row.addAll(List.of(
                                    words.nameOf(entry.method()),
                                    known,
                                    String.valueOf(entry.ballotsIssued()),
                                    String.valueOf(entry.ballotsReturned()),
                                    String.valueOf(entry.ballotsInvalid()),
                                    tally.participation().percent()));
                            entry.answers().forEach(answer -> row.addAll(cells(answer)));
                        },
                        () -> row.addAll(List.of("", known)));
        return row;
    }

    private static List<String> cells(AnswerCount answer) {
        return List.of(
                String.valueOf(answer.satisfied()),
                String.valueOf(answer.unsatisfied()),
                String.valueOf(answer.noOpinion()));
    }

    private OfficialDocument document(SurveyView survey) {
        UnitView front = front(survey);
        return new OfficialDocument(
                issuer(survey),
                new OfficialDocument.Heading(
                        null,
                        List.of(front.name()),
                        null,
                        front.notation() == null ? "BC" : "BC-" + front.notation(),
                        TO_BE_FILLED_IN,
                        dayOf(survey)),
                TYPE,
                words.of("survey.paper.title", survey.kindName(), survey.placeName()),
                List.of(),
                body(survey),
                List.of(signature(survey, front)),
                List.of(),
                survey.isConcluded() ? OfficialDocument.Marks.none() : OfficialDocument.Marks.ofADraft(),
                List.of());
    }

    private List<BodyPart> body(SurveyView survey) {
        SurveyResult result = survey.result();
        List<BodyPart> body = new ArrayList<>();
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
        body.add(BodyPart.heading(words.of("survey.paper.result")));
        body.add(BodyPart.text(
                result.isComplete()
                        ? words.of(
                                "survey.paper.participation",
                                result.returned(),
                                result.households(),
                                result.participation().percent(),
                                words.of(result.isUsable() ? "survey.paper.enough" : "survey.paper.too-few"))
                        : words.of("survey.paper.unknown", result.returned(), result.areasWithoutHouseholds())));
        if (result.isUsable()) {
            body.add(BodyPart.text(words.of(
                    "survey.paper.satisfaction",
                    result.satisfaction().part(),
                    result.satisfaction().whole(),
                    result.satisfaction().percent())));
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

    private List<List<String>> areas(SurveyView survey, SurveyResult result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.of("survey.field.area"),
                words.of("survey.field.households"),
                words.of("survey.field.issued"),
                words.of("survey.field.returned"),
                words.of("survey.field.participation-percent"),
                words.of("survey.field.satisfied")));
        int overall = result.overall();
        for (TallyView tally : survey.tallies()) {
            String households = tally.householdsTotal() == null ? "" : String.valueOf(tally.householdsTotal());
            TallyEntry entry = tally.isAccepted() ? tally.entry().orElse(null) : null;
            rows.add(
                    entry == null
                            ? List.of(tally.areaName(), households, "", "", "", "")
                            : List.of(
                                    tally.areaName(),
                                    households,
                                    String.valueOf(entry.ballotsIssued()),
                                    String.valueOf(entry.ballotsReturned()),
                                    tally.participation().percent(),
                                    String.valueOf(entry.answers().get(overall).satisfied())));
        }
        rows.add(List.of(
                words.of("survey.one.sum"),
                String.valueOf(result.households()),
                String.valueOf(result.issued()),
                String.valueOf(result.returned()),
                result.participation().percent(),
                String.valueOf(result.answers().get(overall).satisfied())));
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
            row.add(result.satisfaction(at).percent());
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
                concluded ? positionAlone(survey.lastPosition()) : null,
                concluded ? survey.lastBy() : null);
    }

    private static @Nullable String positionAlone(@Nullable String position) {
        return position == null ? null : position.split(", ", 2)[0];
    }

    private OfficialDocument.Issuer issuer(SurveyView survey) {
        UnitView front = front(survey);
        return issuers.of(new Issuers.Organisation(
                front.name(),
                front.shortName(),
                front.sphere().name(),
                front.kind(),
                front.level(),
                front.collective()));
    }

    /** The one that closed it, as it was called on the day of the paper. */
    private UnitView front(SurveyView survey) {
        return organizations
                .unit(survey.issuerUnitId(), dayOf(survey))
                .orElseGet(() -> organizations.require(survey.issuerUnitId()));
    }

    private LocalDate dayOf(SurveyView survey) {
        return Objects.requireNonNullElse(survey.closedOn(), clock.today());
    }
}
