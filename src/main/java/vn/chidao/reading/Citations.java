package vn.chidao.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentType;
import vn.chidao.shared.Folded;

/** Finds other documents in a text: "Chỉ thị số 17- CT/TU ngày 20 tháng 12 năm 2016 của Ban Thường vụ Tỉnh ủy". */
final class Citations {

    static final String NUMBER_AND_NOTATION =
            "(?<number>\\d{1,5})\\s{0,3}(?<separator>[-/])\\s{0,3}(?<notation>(?:\\d{4}/)?(?-i:\\p{Lu}[\\p{L}]{0,24})\\d{0,2}(?:\\s{0,3}[-/&]\\s{0,3}(?-i:\\p{Lu}[\\p{L}.]{0,24})\\d{0,2}){0,9})";

    /** A notation whose number is still to be given. */
    private static final String BARE =
            "[-/]\\s{0,3}(?<bare>(?:\\d{4}/)?(?-i:\\p{Lu}[\\p{L}]{0,24})(?:\\s{0,3}[-/]\\s{0,3}(?-i:\\p{Lu}[\\p{L}]{0,24})){0,9})";

    /** Another column may follow; a lower case letter or a comma says that the number is one of a sentence. */
    private static final String OWN_END = "(?=[\\s.;*]*$|\\s+(?-i:\\p{Lu}|l)|\\s+v/v)";

    private static final String ISSUER_STOPS = ",;.\":()\n";
    private static final int LONGEST_ISSUER = 110;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final Rules heading;
    private final Pattern cited;
    private final Pattern own;
    private final Pattern date;
    private final Pattern issuer;

    Citations(Rules heading, Rules times) {
        this.heading = heading;
        this.cited = Pattern.compile(
                "(?:(?<type>" + typeNames() + ")\\s+)?(?<word>" + blanks(heading.text("number")) + ")?"
                        + NUMBER_AND_NOTATION,
                FLAGS);
        this.own = Pattern.compile(
                "(?:" + blanks(heading.text("ownNumber")) + "(?:" + NUMBER_AND_NOTATION + "|[.…_\\s]*" + BARE + ")"
                        + OWN_END + ")",
                FLAGS);
        this.date = heading.wordsOf(heading.text("dated") + "(?:" + times.text("dates") + ")");
        this.issuer = heading.words("issuedBy");
    }

    private static String blanks(String pattern) {
        return pattern.replace(" ?", "\\s*").replace(" ", "\\s+");
    }

    private String typeNames() {
        List<String> names = new ArrayList<>();
        heading.entries("types").forEach(entry -> names.add(blanks(entry.require("pattern"))));
        return String.join("|", names);
    }

    /** All documents a stretch of text cites, in its order. */
    List<ReadDocument> in(NormalText text, int start, int end) {
        List<ReadDocument> documents = new ArrayList<>();
        String words = text.cut(start, end);
        Matcher matcher = cited.matcher(words);
        int cited = -1;
        while (matcher.find()) {
            boolean another = cited >= 0 && listGoesOn(words, cited, matcher.start());
            if (matcher.group("type") == null && matcher.group("word") == null && !another) {
                continue;
            }
            documents.add(document(text, start, words, matcher));
            cited = matcher.end();
        }
        laws(text, start, words, documents);
        documents.sort(Comparator.comparing(document -> document.span().start()));
        return documents;
    }

    /** "Quyết định số 217-QĐ/TW, 218-QĐ/TW": the second number rests on the word before the first. */
    private boolean listGoesOn(String words, int from, int to) {
        return to - from < 6
                && heading.raw("another").matcher(words.substring(from, to)).matches();
    }

    /** "Luật Tổ chức chính quyền địa phương ngày 19/6/2015": known by name and day. */
    private void laws(NormalText text, int offset, String words, List<ReadDocument> documents) {
        Matcher law = heading.words("law").matcher(words);
        while (law.find()) {
            Matcher dated = date.matcher(words).region(law.end(), words.length());
            if (dated.lookingAt()) {
                int end = dated.end();
                ReadDays.of(dated)
                        .ifPresent(day -> documents.add(new ReadDocument(
                                null,
                                null,
                                null,
                                day,
                                null,
                                text.words(offset + law.start(), offset + end),
                                text.source(offset + law.start(), offset + end))));
            }
        }
    }

    /** Where, at the start of a piece of the heading, its own number and notation stand: "Số 77-CV/HU", "Số:     /KH-UBND". */
    Optional<Span> ownNumberAt(String words) {
        Matcher matcher = own.matcher(words);
        return matcher.lookingAt() ? Optional.of(new Span(0, matcher.end())) : Optional.empty();
    }

    /** The number and notation a line begins with. */
    Optional<ReadDocument> ownNumber(NormalText text, Line line) {
        Matcher matcher = own.matcher(line.text(text));
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String notation = matcher.group("notation") != null ? matcher.group("notation") : matcher.group("bare");
        return Optional.of(new ReadDocument(
                null,
                matcher.group("number"),
                clean(notation),
                null,
                null,
                text.words(line.start(), line.end()),
                text.source(line.start(), line.end())));
    }

    private ReadDocument document(NormalText text, int offset, String words, Matcher matcher) {
        int at = matcher.end();
        LocalDate day = null;
        Matcher dated = date.matcher(words).region(at, words.length());
        if (dated.lookingAt()) {
            day = ReadDays.of(dated).orElse(null);
            at = dated.end();
            if (at < words.length() && words.charAt(at) == ')') {
                at++;
            }
        }
        String by = null;
        Matcher issued = issuer.matcher(words).region(at, words.length());
        if (issued.lookingAt()) {
            int from = issued.end();
            int to = endOfIssuer(words, from);
            by = NormalText.tidy(text.words(offset + from, offset + to));
            at = to;
        }
        return new ReadDocument(
                type(matcher.group("type")),
                matcher.group("number"),
                clean(matcher.group("notation")),
                day,
                by,
                HeadingReader.strip(text.words(offset + matcher.start(), offset + at)),
                text.source(offset + matcher.start(), offset + at));
    }

    /** The issuer ends where the subject or another thing begins. */
    private int endOfIssuer(String words, int from) {
        int limit = Math.min(words.length(), from + LONGEST_ISSUER);
        int to = from;
        while (to < limit && ISSUER_STOPS.indexOf(words.charAt(to)) < 0) {
            to++;
        }
        Matcher stop = heading.words("issuerEnds")
                .matcher(words)
                .region(from, to)
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        return stop.find() ? stop.start() : to;
    }

    @Nullable
    DocumentType type(@Nullable String words) {
        if (words == null) {
            return null;
        }
        return heading.entries("types").stream()
                .filter(entry -> entry.words().matcher(words).lookingAt())
                .map(entry -> DocumentType.valueOf(entry.require("type")))
                .findFirst()
                .orElse(null);
    }

    /** The type a title names; a scan may have lost marks of a title that says nothing else, or
     * put blanks into it. */
    @Nullable
    DocumentType titled(String words) {
        DocumentType type = type(words);
        if (type != null) {
            return type;
        }
        String folded = Folded.fold(words).replace(" ", "");
        return heading.entries("types").stream()
                .filter(entry -> heading.wordsOf(
                                Folded.fold(entry.require("pattern")).replace(" ", ""))
                        .matcher(folded)
                        .matches())
                .map(entry -> DocumentType.valueOf(entry.require("type")))
                .findFirst()
                .orElse(null);
    }

    /** A notation without stray blanks. */
    static String clean(String notation) {
        return notation.replaceAll("\\s+", "").replaceAll("[.]+$", "");
    }

    static boolean same(ReadDocument one, ReadDocument other) {
        return String.valueOf(one.number()).equals(String.valueOf(other.number()))
                && String.valueOf(one.notation()).equalsIgnoreCase(String.valueOf(other.notation()));
    }
}
