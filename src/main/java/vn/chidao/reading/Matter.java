package vn.chidao.reading;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import vn.chidao.shared.ContentArea;

/** Tells what a duty is about. */
final class Matter {

    private static final int LONGEST_ACTION = 220;

    private final NormalText text;
    private final String words;
    private final RuleSet rules;

    Matter(NormalText text, RuleSet rules) {
        this.text = text;
        this.words = text.text();
        this.rules = rules;
    }

    /** Documents and movements it is tied to. */
    List<String> links(Segment segment) {
        Set<String> links = new LinkedHashSet<>();
        Matcher tied = rules.acts().words("tiedTo").matcher(words).region(segment.start, segment.end);
        while (tied.find()) {
            rules.citations().in(text, tied.end(), segment.end).forEach(document -> links.add(document.reference()));
            Matcher movement = rules.acts().raw("tiedMovement").matcher(words).region(tied.end(), segment.end);
            while (movement.find()) {
                links.add(text.words(movement.start(), movement.end()));
            }
        }
        return List.copyOf(links);
    }

    /** Which of the five contents it serves. */
    Set<ContentArea> contents(String own) {
        Set<ContentArea> found = EnumSet.noneOf(ContentArea.class);
        for (ContentArea area : ContentArea.values()) {
            if (rules.contents().words(area.name()).matcher(own).find()) {
                found.add(area);
            }
        }
        if (rules.contents().words("enumerated").matcher(own).find()
                || found.isEmpty() && rules.contents().words("all").matcher(own).find()) {
            return EnumSet.allOf(ContentArea.class);
        }
        return found;
    }

    /** What is to be done, in the words of the text. */
    static String action(String asked) {
        String tidy = HeadingReader.strip(NormalText.tidy(asked));
        if (tidy.length() > LONGEST_ACTION) {
            int cut = tidy.lastIndexOf(' ', LONGEST_ACTION);
            tidy = tidy.substring(0, cut < 0 ? LONGEST_ACTION : cut) + "…";
        }
        return tidy.isEmpty() ? tidy : tidy.substring(0, 1).toUpperCase(Locale.ROOT) + tidy.substring(1);
    }
}
