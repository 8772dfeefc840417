package vn.chidao.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Knows what a part of a sentence asks for, and whether two parts ask for one thing. */
final class Acts {

    private final Rules rules;
    private final List<Rules.Entry> entries;
    private final Set<List<String>> joins;
    private final Set<List<String>> prepares;
    private final Set<String> sameIsOne;
    private final Memo<Optional<Act>> firsts = new Memo<>(this::firstOf);
    private final Memo<Set<String>> alls = new Memo<>(this::namesIn);

    Acts(Rules rules) {
        this.rules = rules;
        entries = rules.entries("acts");
        prepares = new HashSet<>(rules.lists("prepares"));
        joins = new HashSet<>(rules.lists("joins"));
        sameIsOne = new HashSet<>(rules.texts("sameIsOne"));
    }

    /** The first thing asked for that can stand alone, else the first thing at all; purposes do not count. */
    Optional<Act> of(String words) {
        return firsts.of(words);
    }

    private Optional<Act> firstOf(String words) {
        String asked = withoutPurpose(words);
        return first(asked, true).or(() -> first(asked, false)).or(() -> first(words, true));
    }

    /** Everything a part asks for, by name. */
    Set<String> allIn(String words) {
        return alls.of(words);
    }

    private Set<String> namesIn(String words) {
        Set<String> names = new HashSet<>();
        String asked = withoutPurpose(words);
        for (Rules.Entry entry : entries) {
            if (entry.words().matcher(asked).find()) {
                names.add(entry.require("act"));
            }
        }
        return names;
    }

    /** What begins behind a comma and stands alone there; verbs in a row are looked at together. */
    Optional<Act> behindComma(String coming, int within) {
        Act best = null;
        String asked = withoutPurpose(coming);
        for (Rules.Entry entry : entries) {
            if (!entry.is("comma")) {
                continue;
            }
            Matcher matcher = entry.words().matcher(asked);
            if (matcher.find() && matcher.start() < within && (best == null || matcher.start() < best.at())) {
                best = new Act(entry.require("act"), entry, matcher.start(), NormalText.tidy(matcher.group()));
            }
        }
        return Optional.ofNullable(completed(best, asked, within));
    }

    /** "tổng hợp kết quả báo cáo …": what it comes to, where one thing only prepares the other. */
    private @Nullable Act completed(@Nullable Act found, String asked, int within) {
        for (Rules.Entry entry : found == null ? List.<Rules.Entry>of() : entries) {
            if (entry.is("comma") && prepares.contains(List.of(found.name(), entry.require("act")))) {
                Matcher matcher = entry.words().matcher(asked);
                if (matcher.find() && matcher.start() < within) {
                    return new Act(entry.require("act"), entry, matcher.start(), NormalText.tidy(matcher.group()));
                }
            }
        }
        return found;
    }

    private Optional<Act> first(String words, boolean alone) {
        Act best = null;
        for (Rules.Entry entry : entries) {
            if (entry.is("alone") != alone) {
                continue;
            }
            Matcher matcher = entry.words().matcher(words);
            if (matcher.find() && (best == null || matcher.start() < best.at())) {
                best = new Act(entry.require("act"), entry, matcher.start(), NormalText.tidy(matcher.group()));
            }
        }
        return Optional.ofNullable(best);
    }

    private String withoutPurpose(String words) {
        Matcher purpose = rules.words("purpose").matcher(words);
        return purpose.find() && purpose.start() > 12 ? words.substring(0, purpose.start()) : words;
    }

    boolean isManner(String words, boolean behindComma) {
        return rules.words("manner").matcher(words).lookingAt()
                || behindComma
                        && rules.words("mannerBehindComma").matcher(words).lookingAt();
    }

    boolean isRemark(String words) {
        return rules.words("remark").matcher(words).lookingAt();
    }

    /** Whether both ask for one thing of which there is one, whatever parts them. */
    boolean areSame(Act before, Act after) {
        return before.name().equals(after.name()) && sameIsOne.contains(after.name());
    }

    boolean areOne(Act before, Act after) {
        return areSame(before, after) || areJoined(before, after);
    }

    /** Whether the second completes the first: "tổng hợp, báo cáo". */
    boolean areJoined(Act before, Act after) {
        return joins.contains(List.of(before.name(), after.name()));
    }
}
