package vn.chidao.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.chidao.reading.Head.Piece;
import vn.chidao.reading.Head.Title;

/** Reads what a document is about: under its title, or in the "V/v" of a letter. */
final class TitleReader {

    private static final int LONGEST_BASIS = 80;
    private static final String STOPS = ".;,:";

    private final NormalText text;
    private final Rules heading;
    private final Rules structure;
    private final Head head;
    private final List<Piece> pieces;

    TitleReader(NormalText text, RuleSet rules, Head head) {
        this.text = text;
        this.heading = rules.heading();
        this.structure = rules.structure();
        this.head = head;
        this.pieces = head.others();
    }

    @Nullable
    String subject() {
        Optional<Title> title = head.title();
        return title.isPresent() ? underTitle(title.get()) : ofLetter();
    }

    private @Nullable String ofLetter() {
        for (int i = 0; i < pieces.size(); i++) {
            if (isEnd(words(i))) {
                return null;
            }
            if (heading.raw("letterSubject").matcher(words(i)).lookingAt()) {
                return from(i);
            }
        }
        return null;
    }

    private @Nullable String underTitle(Title title) {
        int at = 0;
        while (!pieces.get(at).line().equals(title.line())) {
            at++;
        }
        int next = at + 1;
        while (next < pieces.size() && isIssuer(words(next))) {
            next++;
        }
        next = behindMeeting(next);
        String own = behindType(title);
        boolean goesOn =
                next < pieces.size() && !isSentence(words(next)) && !(head.isOrgan(words(next)) && own != null);
        boolean wraps = own != null
                && (!goesOn
                        || Paragraph.isCapitals(words(next))
                                && !pieces.get(next).line().afterBlank());
        if (wraps) {
            String rest = goesOn ? from(next) : null;
            return rest == null ? own : own + " " + rest;
        }
        return goesOn ? withoutIssuer(from(next)) : null;
    }

    /** The meeting that decided, over two lines at most, where the subject stands below it in small letters. */
    private int behindMeeting(int from) {
        int next = from;
        if (next < pieces.size() && head.isMeeting(words(next))) {
            while (next < pieces.size() && Paragraph.isCapitals(words(next))) {
                next++;
            }
        }
        return next < pieces.size() && !isEnd(words(next)) ? next : from;
    }

    /** "KẾ HOẠCH THỰC HIỆN PHONG TRÀO …": what the title says behind the type, if it is more than whose it is. */
    private @Nullable String behindType(Title title) {
        String words = title.line().text(text);
        for (Rules.Entry entry : heading.entries("types")) {
            Matcher type = entry.words().matcher(words);
            if (type.lookingAt()) {
                int from = title.line().start() + type.end();
                String rest = HeadingReader.strip(text.words(from, title.line().end()));
                boolean says = rest.indexOf(' ') > 0
                        && !heading.words("titleGoesOn")
                                .matcher(NormalText.of(rest).text())
                                .lookingAt();
                return says ? rest : null;
            }
        }
        return null;
    }

    /** "của Ban Chấp hành Đảng bộ xã về …": whose it is stands in the heading already. */
    private @Nullable String withoutIssuer(@Nullable String subject) {
        if (subject == null) {
            return null;
        }
        String plain = NormalText.of(subject).text();
        Matcher whose = heading.raw("whose").matcher(plain);
        return plain.length() == subject.length() && whose.lookingAt()
                ? subject.substring(whose.end()).strip()
                : subject;
    }

    /** The subject that begins with a piece, over the ends of its lines. */
    private String from(int first) {
        int at = first;
        int start = pieces.get(first).line().start();
        StringBuilder subject = new StringBuilder(printed(first));
        boolean capitals = Paragraph.isCapitals(words(first));
        while (++at < pieces.size()) {
            String so = text.cut(start, pieces.get(at - 1).line().end());
            boolean quoted = so.chars().filter(c -> c == '"').count() % 2 == 1;
            if (isEnd(words(at)) || isAside(words(at)) || Paragraph.isCapitals(words(at)) && !capitals && !quoted) {
                break;
            }
            if (pieces.get(at).line().afterBlank() && !goesOnBehindBlank(quoted, words(at))) {
                break;
            }
            subject.append(' ').append(printed(at));
        }
        return HeadingReader.strip(subject.toString());
    }

    private static boolean goesOnBehindBlank(boolean quoted, String next) {
        return quoted || next.startsWith("\"") || Character.isLowerCase(next.codePointAt(0));
    }

    private boolean isIssuer(String words) {
        return heading.raw("ofIssuer").matcher(words).lookingAt() && Paragraph.isCapitals(words);
    }

    /** "(Ban hành kèm theo Quyết định số …)" under the subject. */
    private static boolean isAside(String words) {
        return words.startsWith("(") && words.endsWith(")");
    }

    /** Whether the opening begins: a subject is no sentence and does not name at length what it rests on. */
    private boolean isEnd(String words) {
        return isSentence(words)
                || structure.anyOf("opening").matcher(words).lookingAt() && words.length() > LONGEST_BASIS
                || Character.isUpperCase(words.codePointAt(0))
                        && heading.words("behindSubject").matcher(words).lookingAt()
                || heading.words("baseVerbs").matcher(words).lookingAt()
                        && heading.words("citedOrLaw").matcher(words).find();
    }

    /** The first line under the title may well begin with "Thực hiện" or "Triển khai". */
    private boolean isSentence(String words) {
        boolean stops = STOPS.indexOf(words.charAt(words.length() - 1)) >= 0;
        return words.endsWith(":")
                || structure.raw("addressees").matcher(words).lookingAt()
                || heading.words("restsOn").matcher(words).lookingAt()
                || words.length() > Head.LONGEST_LINE && stops
                || stops && structure.anyOf("opening").matcher(words).lookingAt();
    }

    private String words(int at) {
        return pieces.get(at).line().text(text);
    }

    private String printed(int at) {
        Line line = pieces.get(at).line();
        return text.words(line.start(), line.end());
    }
}
