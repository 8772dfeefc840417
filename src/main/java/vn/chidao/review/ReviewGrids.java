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

    /** The lower half of a block: bars of neighbouring rows stay apart. */
    private static final String BLOCK = "\u2584";

    private static final int LONGEST_BAR = 16;

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

    /**
     * The years of each figure as bars that stand in any font of an official document and stay text. A line without two
     * numbers has nothing to compare.
     */
    List<List<String>> plots(YearlyFigures figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head("review.years.indicator", "review.years.year", "review.years.value", "review.years.plot"));
        for (YearlyFigures.Line line : figures.lines()) {
            List<Integer> heights = line.heights();
            if (heights.stream().filter(height -> height > 0).count() < 2) {
                continue;
            }
            for (int at = 0; at < heights.size(); at++) {
                YearlyFigures.Cell cell = line.cells().get(at);
                rows.add(List.of(
                        at == 0
                                ? words.of(
                                        "review.years.counted", line.content().number(), line.indicator(), line.unit())
                                : "",
                        figures.years().get(at).label(),
                        cell == null ? "" : printer.printAmount(cell.counted()),
                        bar(heights.get(at))));
            }
        }
        return rows;
    }

    /** @param height from 0 to 100; what is more than nothing is seen */
    private static String bar(int height) {
        int blocks = height == 0 ? 0 : Math.max(1, height * LONGEST_BAR / 100);
        return BLOCK.repeat(blocks);
    }

    /** What was said of the draft before its conclusion and what became of it. */
    List<List<String>> opinions(List<ReviewVoiceView> voices) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head("review.voice.unit", "review.voice.stance", "review.voice.comment", "review.voice.handling"));
        for (ReviewVoiceView voice : voices) {
            if (voice.kind() == VoiceKind.OPINION) {
                rows.add(List.of(
                        voice.unitName(),
                        voice.stance() == null
                                ? words.of(voice.lapsedOn() == null ? "review.voice.awaited" : "review.voice.silent")
                                : words.nameOf(voice.stance()),
                        voice.comment() == null ? "" : voice.comment(),
                        handling(voice)));
            }
        }
        return rows;
    }

    private String handling(ReviewVoiceView voice) {
        if (voice.handling() == null) {
            return "";
        }
        String done = words.nameOf(voice.handling());
        return voice.explanation() == null ? done : words.of("review.voice.explained", done, voice.explanation());
    }

    List<List<String>> targets(List<TargetProgress> targets) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                head("review.targets.target", "review.targets.unit", "review.targets.reached", "review.targets.state"));
        for (TargetProgress progress : targets) {
            for (TargetProgress.Line line : progress.shown()) {
                rows.add(target(progress, line));
            }
        }
        return rows;
    }

    /** What is wanted, of whom, how far it has come, and what that means. */
    List<String> target(TargetProgress progress, TargetProgress.Line line) {
        return List.of(
                needed(progress.target()),
                line.unitId() == null ? "" : organizations.nameOf(line.unitId()),
                reached(progress.target(), line),
                state(progress.target(), line));
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
