package vn.chidao.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentType;

/** Reads a paper's report: "…, Tỉnh ủy Kiên Giang ban hành Công văn số 632-CV/TU ngày 23/11/2022 về việc …". */
final class RenderingReader {

    /** Headline, lead, pictures and a first paragraph may stand over the sentence that tells of the document. */
    private static final int FARTHEST = 8;

    /** How far into a paragraph the document may be named. */
    private static final int LONGEST = 1_500;

    private static final int LONGEST_PARTIES = 400;

    private static final int NEXT_WORD = 2;

    private static final Pattern CELL_END = Pattern.compile("\\n|" + NormalText.COLUMN_GAP);
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[\\p{Ll}\\d\")])\\. (?=\"?\\p{Lu})");

    private final NormalText text;
    private final Rules heading;
    private final Rules structure;
    private final Citations citations;
    private final Organs organs;
    private final Pattern dayBefore;

    RenderingReader(NormalText text, RuleSet rules) {
        this.text = text;
        this.heading = rules.heading();
        this.structure = rules.structure();
        this.citations = rules.citations();
        this.organs = rules.organs();
        this.dayBefore =
                heading.wordsOf(heading.text("toldDay") + "(?:" + rules.times().text("dates") + ")(?= ?[,(])");
    }

    /**
     * The document that is reported, who issued it, when, on what and to whom.
     *
     * @param at the number of the paragraph that tells of it
     */
    record Rendered(
            int at,
            @Nullable DocumentType type,
            ReadDocument document,
            @Nullable LocalDate day,
            @Nullable String issuer,
            @Nullable String subject,
            List<String> addressees) {}

    /** Nothing where the text has a heading of its own: there a sentence may tell of another document. */
    Optional<Rendered> read(List<Paragraph> paragraphs) {
        for (int i = 0; i < Math.min(FARTHEST, paragraphs.size()); i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (isOfHeading(paragraph)) {
                return Optional.empty();
            }
            for (Pattern pattern : heading.each("rendering")) {
                Matcher matcher = pattern.matcher(
                        text.cut(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + LONGEST)));
                if (matcher.find()) {
                    int from = paragraph.start() + matcher.start("cited");
                    List<ReadDocument> cited = citations.in(text, from, Math.min(paragraph.end(), from + LONGEST));
                    int to = paragraph.start() + matcher.end("cited");
                    if (!cited.isEmpty()
                            && cited.get(0).span().start()
                                    <= text.source(to, to).end() + NEXT_WORD) {
                        return Optional.of(rendered(i, cited.get(0), matcher, paragraph));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOfHeading(Paragraph paragraph) {
        String words = paragraph.all(text);
        return structure.raw("addressees").matcher(words).lookingAt()
                || CELL_END.splitAsStream(words).map(String::strip).anyMatch(this::isNumberOrTitle);
    }

    private boolean isNumberOrTitle(String line) {
        return !line.isEmpty()
                && (citations.ownNumberAt(line).isPresent()
                        || Paragraph.isCapitals(line) && citations.titled(line) != null);
    }

    private Rendered rendered(int at, ReadDocument document, Matcher matcher, Paragraph paragraph) {
        int from = paragraph.start() + matcher.start("issuer");
        int to = paragraph.start() + matcher.end("issuer");
        int behind = text.indexOf(document.span().end());
        int end = from > behind ? from : endOfSentence(behind, paragraph);
        return new Rendered(
                at,
                document.type() == null ? citations.type(matcher.group("cited")) : document.type(),
                document,
                document.date() == null ? dayBefore(paragraph, to) : document.date(),
                issuer(document, paragraph, from, to),
                subject(behind, end),
                addressees(behind, end));
    }

    /** All parties of a joint document; of any other only the organ next to the verb, others may stand before it. */
    private String issuer(ReadDocument document, Paragraph paragraph, int from, int to) {
        String words = text.text();
        boolean joint = document.notation() != null
                && heading.raw("jointNotation").matcher(document.notation()).find();
        int at = Math.max(joint ? to - LONGEST_PARTIES : from, paragraph.start());
        while (at < to) {
            Optional<OrganList> list =
                    organs.listAt(words, at, to).filter(l -> l.ends().contains(to));
            List<String> names =
                    list.map(l -> organs.names(text, l.namesTo(to))).orElse(List.of());
            if (!names.isEmpty() && isWhole(names.get(0))) {
                return joint ? String.join(IssuerReader.BETWEEN_PARTIES, names) : names.get(names.size() - 1);
            }
            at = Organs.nextWord(words, at, to);
        }
        return organs.lastIn(text, from, to).filter(RenderingReader::isWhole).orElse(text.words(from, to));
    }

    /** A single word is the end of a name that the rules do not know: "Sở Tài nguyên và Môi trường". */
    private static boolean isWhole(String name) {
        return name.indexOf(' ') > 0;
    }

    private int endOfSentence(int from, Paragraph paragraph) {
        Matcher end = SENTENCE_END.matcher(text.cut(from, paragraph.end()));
        return end.find() ? from + end.start() : paragraph.end();
    }

    /** "Ngày 15/3/2024, Ban Thường vụ Tỉnh ủy ban hành Chỉ thị số 31-CT/TU": the last day before it is named. */
    private @Nullable LocalDate dayBefore(Paragraph paragraph, int to) {
        Matcher matcher = dayBefore.matcher(text.cut(paragraph.start(), to));
        LocalDate day = null;
        while (matcher.find()) {
            day = ReadDays.of(matcher).orElse(day);
        }
        return day;
    }

    private @Nullable String subject(int from, int to) {
        Matcher about = heading.words("subject").matcher(text.cut(from, to));
        if (!about.find()) {
            return null;
        }
        Matcher asks = heading.raw("subjectEnds").matcher(text.cut(from + about.end(), to));
        int end = asks.find() ? from + about.end() + asks.start() : to;
        String subject = HeadingReader.strip(text.words(from + about.start(), end));
        boolean quoted =
                NormalText.of(subject).text().chars().filter(c -> c == '"').count() % 2 == 1;
        return quoted ? HeadingReader.strip(subject.substring(0, subject.length() - 1)) : subject;
    }

    /** "… gửi Ban Thường trực Ủy ban MTTQ các huyện về …" */
    private List<String> addressees(int from, int to) {
        Matcher sent = heading.words("sentTo").matcher(text.cut(from, to));
        return sent.lookingAt()
                ? List.of(HeadingReader.strip(text.words(from + sent.start("to"), from + sent.end("to"))))
                : List.of();
    }
}
