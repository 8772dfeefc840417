package vn.chidao.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.Words;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.layout.OfficialDocument.Wording;
import vn.chidao.obligation.Target;
import vn.chidao.obligation.TargetProgress;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.PublicAddress;
import vn.chidao.shared.Days;

/** The tables of a review in words, each with its head first, as they stand on paper and in lists to take away. */
@Component
class ReviewGrids {

    private final QuantityPrinter printer;
    private final OrganizationDirectory organizations;
    private final PublicAddress address;
    private final Words words;

    ReviewGrids(QuantityPrinter printer, OrganizationDirectory organizations, PublicAddress address, Words words) {
        this.printer = printer;
        this.organizations = organizations;
        this.address = address;
        this.words = words;
    }

    /** Each number leads to where it opens down to its sources. */
    List<List<Wording>> years(YearlyFigures figures) {
        List<List<Wording>> rows = new ArrayList<>();
        List<Wording> head = new ArrayList<>(List.of(
                Wording.of(words.of("review.years.content")),
                Wording.of(words.of("review.years.indicator")),
                Wording.of(words.of("review.years.unit"))));
        figures.years().forEach(year -> head.add(Wording.of(year.label())));
        rows.add(head);
        for (YearlyFigures.Line line : figures.lines()) {
            List<Wording> row = new ArrayList<>(List.of(
                    Wording.of(String.valueOf(line.content().number())),
                    Wording.of(line.indicator()),
                    Wording.of(line.unit())));
            line.cells()
                    .forEach(cell -> row.add(
                            cell == null
                                    ? Wording.of("")
                                    : Wording.linked(printer.printAmount(cell.counted()), address.link(cell.href()))));
            rows.add(row);
        }
        return rows;
    }

    List<List<String>> targets(List<TargetProgress> targets) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                head("review.targets.target", "review.targets.unit", "review.targets.reached", "review.targets.state"));
        for (TargetProgress progress : targets) {
            for (TargetProgress.Line line : progress.shown()) {
                rows.add(List.of(
                        needed(progress.target()),
                        line.unitId() == null ? "" : organizations.nameOf(line.unitId()),
                        reached(progress.target(), line),
                        state(progress.target(), line)));
            }
        }
        return rows;
    }

    private String needed(Target target) {
        return target.label() + ": "
                + words.of(
                        "obligation.target.needed." + target.op(),
                        numbers(
                                target.value(),
                                target.max(),
                                target.unit(),
                                target.set().size()));
    }

    private String reached(Target target, TargetProgress.Line line) {
        return words.of(
                "obligation.target.reached." + target.op(),
                numbers(
                        line.reached(),
                        target.value(),
                        target.max(),
                        target.unit(),
                        target.set().size()));
    }

    private String state(Target target, TargetProgress.Line line) {
        String state = words.nameOf(line.state());
        if (line.gap().signum() == 0) {
            return state;
        }
        String kind = target.asksForShare() ? ".percent" : target.set().isEmpty() ? "" : ".set";
        return state + ", "
                + words.of("obligation.target.gap." + line.state() + kind, numbers(line.gap(), target.unit()));
    }

    private static Object[] numbers(@Nullable Object... values) {
        return values;
    }

    List<List<String>> recommendations(List<FollowedRecommendation> asked) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head(
                "review.recommendation.text",
                "review.recommendation.addressee",
                "review.recommendation.due",
                "review.recommendation.state"));
        asked.forEach(row -> rows.add(List.of(
                row.text(),
                row.addresseeName(),
                row.dueOn() == null ? "" : Days.written(row.dueOn()),
                words.nameOf(row.state()))));
        return rows;
    }

    List<List<String>> commendations(List<Commendation> given) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head("review.commendation.name", "review.commendation.merit", "review.commendation.honour"));
        given.forEach(row -> rows.add(List.of(row.name(), row.merit(), words.nameOf(row.honour()))));
        return rows;
    }

    private List<String> head(String... keys) {
        return Stream.of(keys).map(words::of).toList();
    }
}
