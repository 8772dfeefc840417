package vn.chidao.reading;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes from a pattern every alternative that occurs in one document and in no other: what was written for that document
 * alone. What is left is what would have been known without it.
 */
record WithoutWordsOf(String text, List<String> others) implements UnaryOperator<String> {

    private static final Pattern ALTERNATIVE = Pattern.compile("(?<=^|[|(:])[\\p{L}][\\p{L} ]+(?=$|[|)])");
    private static final String NOTHING = "(?!)";

    static WithoutWordsOf document(GoldDocument document, List<GoldDocument> others) {
        return new WithoutWordsOf(
                words(document.text()),
                others.stream().map(other -> words(other.text())).toList());
    }

    private static String words(String text) {
        return " " + plain(NormalText.of(text).text()) + " ";
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    @Override
    public String apply(String pattern) {
        Matcher alternative = ALTERNATIVE.matcher(pattern);
        return alternative.replaceAll(match -> {
            String words = " " + plain(match.group()) + " ";
            boolean onlyHere = text.contains(words) && others.stream().noneMatch(other -> other.contains(words));
            return Matcher.quoteReplacement(onlyHere ? NOTHING : match.group());
        });
    }
}
