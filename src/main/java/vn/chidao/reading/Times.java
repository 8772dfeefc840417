package vn.chidao.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.Rhythm;

/** Reads how often, until when and after what. */
final class Times {

    private static final int LONGEST_TIME = 40;

    private final Rules rules;
    private final @Nullable LocalDate issuedOn;
    private final Memo<Optional<Said>> rhythms = new Memo<>(this::rhythmIn);
    private final Memo<Optional<Until>> dues = new Memo<>(words -> due("due", words));

    /** @param issuedOn the document's day, by which a day without a year is understood */
    Times(Rules rules, @Nullable LocalDate issuedOn) {
        this.rules = rules;
        this.issuedOn = issuedOn;
    }

    /** A rhythm with the words that say it. */
    record Said(Rhythm rhythm, String words) {}

    Optional<Said> rhythm(String words) {
        return rhythms.of(words);
    }

    private Optional<Said> rhythmIn(String words) {
        List<Said> series = series(words);
        return series.isEmpty() ? first("rhythms", cleared(words)) : Optional.of(series.get(0));
    }

    /** All rhythms said in one breath: "hằng quý, 6 tháng và năm"; none where there is but one. */
    List<Said> series(String words) {
        Matcher series = rules.words("series").matcher(words);
        if (!series.find()) {
            return List.of();
        }
        SortedMap<Integer, Said> all = new TreeMap<>();
        for (Rules.Entry entry : rules.entries("seriesRhythms")) {
            Matcher one = entry.words().matcher(series.group());
            if (one.find()) {
                all.put(
                        one.start(),
                        new Said(Rhythm.valueOf(entry.require("rhythm")), NormalText.tidy(series.group())));
            }
        }
        return all.size() > 1 ? List.copyOf(all.values()) : List.of();
    }

    /** The same words, of the same length, with the commas of such a series blotted out. */
    String withSeriesWhole(String words) {
        return rules.words("series")
                .matcher(words)
                .replaceAll(series -> Matcher.quoteReplacement(
                        series.group().replace(',', ' ').replace(';', ' ')));
    }

    private Optional<Said> first(String key, String words) {
        for (Rules.Entry entry : rules.entries(key)) {
            Matcher matcher = entry.words().matcher(words);
            if (matcher.find()) {
                return Optional.of(new Said(Rhythm.valueOf(entry.require("rhythm")), NormalText.tidy(matcher.group())));
            }
        }
        return Optional.empty();
    }

    private String cleared(String words) {
        String cleared = words;
        for (Pattern pattern : rules.each("notRhythm")) {
            Matcher matcher = pattern.matcher(cleared);
            StringBuilder out = new StringBuilder();
            while (matcher.find()) {
                matcher.appendReplacement(out, " ".repeat(matcher.group().length()));
            }
            cleared = matcher.appendTail(out).toString();
        }
        return cleared;
    }

    /** Whether a time is given that work can be planned by. */
    boolean saysWhen(String words) {
        return due(words).isPresent()
                || rhythm(words).map(said -> said.rhythm().isScheduled()).orElse(false);
    }

    /** Whether the words end with a time: what follows is another thing. */
    boolean endsWithTime(String words) {
        String done = words.strip();
        int near = Math.max(0, done.length() - LONGEST_TIME);
        String end = done.substring(near);
        return saysWhen(end) && rules.words("timeEnds").matcher(end).find() && !endsLookingBack(end);
    }

    /** "chuẩn bị nội dung tổng kết 5 năm": what is looked back on, not when. */
    boolean endsLookingBack(String words) {
        return rules.words("lookedBack").matcher(words.strip()).find();
    }

    /**
     * A last day with the words that say it.
     *
     * @param everyYear whether the words name no year
     */
    record Until(LocalDate day, String words, boolean everyYear) {}

    Optional<Until> due(String words) {
        return dues.of(words);
    }

    private Optional<Until> due(String key, String words) {
        for (Pattern pattern : rules.each(key)) {
            Matcher matcher = pattern.matcher(words);
            while (matcher.find()) {
                Optional<LocalDate> day = ReadDays.of(matcher, issuedOn);
                if (day.isPresent()) {
                    boolean everyYear = ReadDays.group(matcher, "year") == null;
                    return Optional.of(new Until(day.get(), NormalText.tidy(matcher.group()), everyYear));
                }
            }
        }
        return Optional.empty();
    }

    /** The last day that a title gives to all under it. */
    Optional<Until> dueOfTitle(String title) {
        boolean time = rules.words("title").matcher(title).lookingAt();
        return time ? due(title).or(() -> due("cells", title)) : Optional.empty();
    }

    /** How often all under a title is to be done. */
    Optional<Said> rhythmOfTitle(String title) {
        return rules.words("title").matcher(title).lookingAt()
                ? rhythm(title).filter(said -> said.rhythm().isScheduled())
                : Optional.empty();
    }

    /** The last day a table's cell gives, which needs no "before". */
    Optional<LocalDate> dayIn(String cell) {
        return due(cell).or(() -> due("cells", cell)).map(Until::day);
    }

    Optional<String> phase(String words) {
        Matcher matcher = rules.words("phase").matcher(words);
        return matcher.find() ? Optional.of(matcher.group("from") + "–" + matcher.group("to")) : Optional.empty();
    }

    /** Whether it has to be done within so many days of something. */
    boolean withinDays(String words) {
        return rules.words("withinDays").matcher(words).find();
    }

    /** Whether it has to be done before an event whose day is not known: "trước Đại hội". */
    boolean beforeEvent(String words) {
        return rules.words("events").matcher(words).find();
    }

    /** Where the awaited event is named, if one is. */
    Optional<Span> condition(String words) {
        for (Pattern pattern : rules.each("conditions")) {
            Matcher matcher = pattern.matcher(words);
            while (matcher.find()) {
                if (!rules.words("notCondition").matcher(matcher.group()).lookingAt()) {
                    return Optional.of(new Span(matcher.start(), matcher.end()));
                }
            }
        }
        return Optional.empty();
    }
}
