package vn.chidao.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentType;
import vn.chidao.shared.Folded;

/**
 * What is printed over the text, piece by piece. A flattened heading brings its two columns in any order, so a piece is
 * known by what it says and not by where it stands.
 */
final class Head {

    static final int LONGEST_LINE = 160;

    private final NormalText text;
    private final Rules heading;
    private final Rules structure;
    private final Citations citations;
    private final Pattern motto;
    private final List<Piece> pieces = new ArrayList<>();
    private int row;

    Head(NormalText text, RuleSet rules, Outline outline) {
        this.text = text;
        this.heading = rules.heading();
        this.structure = rules.structure();
        this.citations = rules.citations();
        this.motto = heading.wordsOf(Folded.fold(heading.text("motto")));
        List<Paragraph> opening = outline.opening();
        int to = opening.isEmpty() ? 0 : opening.get(opening.size() - 1).end();
        for (Line line : unwrapped(outline.lines())) {
            if (line.end() > to) {
                break;
            }
            row++;
            cells(line).forEach(this::take);
        }
        markStamp();
    }

    /** What a piece of the head is; {@code OTHER} are organs, title, subject, addressees and the opening itself. */
    enum Kind {
        MOTTO,
        NUMBER,
        PLACE_AND_DAY,
        STAMP,
        ORNAMENT,
        OTHER
    }

    /** @param row of the pieces that stand side by side */
    record Piece(Line line, Kind kind, int row) {}

    /** The name of the type, printed in capitals. */
    record Title(Line line, DocumentType type) {}

    record PlaceAndDay(@Nullable String place, @Nullable LocalDate day) {}

    /** "Lộc Sơn, ngày" / "02 tháng 8 năm 2023", "Số:" / "15/QĐ-UBND": narrow cells break their lines. */
    private List<Line> unwrapped(List<Line> lines) {
        List<Line> whole = new ArrayList<>();
        for (Line line : lines) {
            Line before = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            if (before != null && isBrokenOff(before, line)) {
                whole.set(whole.size() - 1, new Line(before.start(), line.end(), before.afterBlank()));
            } else {
                whole.add(line);
            }
        }
        return whole;
    }

    /** "Số:       /KH-UBND", "ngày      tháng 3": the gap for a number to come parts no columns. */
    private List<Line> cells(Line line) {
        List<Line> cells = new ArrayList<>();
        for (Line cell : line.cells(text)) {
            Line before = cells.isEmpty() ? null : cells.get(cells.size() - 1);
            boolean toCome = before != null
                    && (isBrokenOff(before, cell)
                            || heading.raw("numberToCome")
                                            .matcher(before.text(text))
                                            .matches()
                                    && heading.raw("notationFollows")
                                            .matcher(cell.text(text))
                                            .lookingAt());
            if (toCome) {
                cells.set(cells.size() - 1, new Line(before.start(), cell.end(), before.afterBlank()));
            } else {
                cells.add(cell);
            }
        }
        return cells;
    }

    private boolean isBrokenOff(Line before, Line next) {
        return before.length() <= LONGEST_LINE
                && heading.raw("breaksOff").matcher(before.text(text)).find()
                && heading.raw("goesOnBrokenOff").matcher(next.text(text)).lookingAt();
    }

    /** Cuts a cell where a blank is all that parts the two columns. */
    private void take(Line cell) {
        String words = cell.text(text);
        Optional<Span> known =
                heading.raw("arrival").matcher(words).lookingAt() ? Optional.empty() : known(cell, words);
        if (known.isEmpty()) {
            boolean ornament = words.chars().noneMatch(Character::isLetterOrDigit);
            pieces.add(new Piece(cell, ornament ? Kind.ORNAMENT : Kind.OTHER, row));
        }
    }

    private Optional<Span> known(Line cell, String words) {
        return number(cell, words)
                .map(span -> add(cell, span, Kind.NUMBER))
                .or(() -> motto(words).map(span -> add(cell, span, Kind.MOTTO)))
                .or(() -> placeAndDay(words).map(span -> add(cell, span, Kind.PLACE_AND_DAY)));
    }

    /** Adds the piece with what stands before and behind it in its cell. */
    private Span add(Line cell, Span span, Kind kind) {
        rest(cell, 0, span.start());
        pieces.add(new Piece(
                new Line(cell.start() + span.start(), cell.start() + span.end(), cell.afterBlank()), kind, row));
        rest(cell, span.end(), cell.length());
        return span;
    }

    private void rest(Line cell, int from, int to) {
        String words = cell.text(text).substring(from, to);
        if (!words.isBlank()) {
            int start = cell.start() + from + words.indexOf(words.strip());
            take(new Line(start, start + words.strip().length(), cell.afterBlank()));
        }
    }

    private Optional<Span> number(Line cell, String words) {
        if (cell.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        return citations.ownNumberAt(words);
    }

    private Optional<Span> motto(String words) {
        String folded = Folded.fold(words);
        Matcher matcher = motto.matcher(folded);
        boolean found = folded.length() == words.length() && matcher.find();
        boolean printed = found
                && (Paragraph.isCapitals(words.substring(matcher.start(), matcher.end()))
                        || matcher.group().contains("-")
                        || matcher.end() - matcher.start() == words.length());
        return printed && words.length() <= LONGEST_LINE
                ? Optional.of(new Span(matcher.start(), matcher.end()))
                : Optional.empty();
    }

    private Optional<Span> placeAndDay(String words) {
        Matcher matcher = heading.raw("placeAndDate").matcher(words);
        if (words.length() > LONGEST_LINE || !matcher.find()) {
            return Optional.empty();
        }
        int start = behindCapitals(words, matcher.start("place"), matcher.end("place"));
        boolean named = start == 0 || words.charAt(start - 1) == ' ';
        boolean rests = !named
                || heading.words("baseVerbs").matcher(words).lookingAt()
                || !words.substring(0, start).isBlank() && !Paragraph.isCapitals(words.substring(0, start));
        boolean last =
                words.substring(matcher.end()).replaceAll("[\\s.*_-]", "").isEmpty();
        return rests || !last && !Paragraph.isCapitals(words.substring(matcher.end()))
                ? Optional.empty()
                : Optional.of(new Span(start, matcher.end()));
    }

    /** "HUYỆN IA TRỐK Ia Trốk, ngày …": the first words are the issuer's second line. */
    private static int behindCapitals(String words, int from, int to) {
        int start = from;
        int at = from;
        for (String word : words.substring(from, to).split(" ", -1)) {
            at += word.length() + 1;
            boolean capital = word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
            if (capital && at <= to) {
                start = at;
            }
        }
        return start;
    }

    /** What the receiver stamped on his copy: ĐẾN, số, ngày, chuyển, lưu hồ sơ, and over it his own name. */
    private void markStamp() {
        int arrived = -1;
        for (int i = 0; i < pieces.size() && arrived < 0; i++) {
            if (pieces.get(i).kind() == Kind.OTHER
                    && heading.raw("arrival").matcher(words(i)).lookingAt()) {
                arrived = i;
            }
        }
        if (arrived < 0) {
            return;
        }
        int first = arrived;
        for (int i = 0; i < pieces.size(); i++) {
            if (isStamp(words(i))) {
                set(i, Kind.STAMP);
                first = Math.min(first, i);
            }
        }
        boolean otherOrgans = false;
        int owner = first;
        while (owner > 0 && isOther(owner - 1) && Paragraph.isCapitals(words(owner - 1))) {
            owner--;
        }
        for (int i = 0; i < pieces.size(); i++) {
            otherOrgans |= (i < owner || i > first) && isOther(i) && isOrgan(words(i));
        }
        for (int i = owner; i < first && otherOrgans && isOrgan(words(owner)); i++) {
            set(i, Kind.STAMP);
        }
    }

    private boolean isStamp(String words) {
        return words.length() <= LONGEST_LINE
                && (heading.raw("arrival").matcher(words).lookingAt()
                        || heading.raw("arrivalLine").matcher(words).matches());
    }

    private void set(int at, Kind kind) {
        pieces.set(at, new Piece(pieces.get(at).line(), kind, pieces.get(at).row()));
    }

    private boolean isOther(int at) {
        return pieces.get(at).kind() == Kind.OTHER;
    }

    private String words(int at) {
        return pieces.get(at).line().text(text);
    }

    boolean isOrgan(String words) {
        return Paragraph.isCapitals(words)
                && words.length() <= LONGEST_LINE
                && heading.words("organLine").matcher(words).lookingAt()
                && !isMeeting(words)
                && citations.type(words) == null;
    }

    /** "HỘI NGHỊ LẦN THỨ BẢY BAN CHẤP HÀNH ĐẢNG BỘ …" under a title is neither issuer nor subject. */
    boolean isMeeting(String words) {
        return Paragraph.isCapitals(words)
                && heading.words("meeting").matcher(words).lookingAt();
    }

    private List<Line> of(Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() == kind)
                .map(Piece::line)
                .toList();
    }

    boolean isStamped() {
        return !of(Kind.STAMP).isEmpty();
    }

    /** Whether more of a printed heading is there than names: number, place or the State's name. */
    boolean isLetterhead() {
        return pieces.stream()
                .anyMatch(piece -> piece.kind() == Kind.MOTTO
                        || piece.kind() == Kind.NUMBER
                        || piece.kind() == Kind.PLACE_AND_DAY);
    }

    /** Organs, title, subject, addressees and the opening, without what is known by itself. */
    List<Piece> others() {
        return pieces.stream().filter(piece -> piece.kind() == Kind.OTHER).toList();
    }

    @Nullable
    LocalDate arrivedOn() {
        for (Line line : of(Kind.STAMP)) {
            Matcher day = heading.wordsOf("(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})")
                    .matcher(line.text(text));
            if (day.find()) {
                return ReadDays.of(day).orElse(null);
            }
        }
        return null;
    }

    /** Of several numbers of a joint document the first is the leading party's. */
    Optional<ReadDocument> ownNumber() {
        return of(Kind.NUMBER).stream()
                .map(line -> citations.ownNumber(text, line))
                .flatMap(Optional::stream)
                .findFirst();
    }

    PlaceAndDay placeAndDay() {
        for (Line line : of(Kind.PLACE_AND_DAY)) {
            Matcher matcher = heading.raw("placeAndDate").matcher(line.text(text));
            if (matcher.find()) {
                boolean whole = matcher.group("day2") != null
                        || isNumber(matcher.group("day"))
                                && isNumber(matcher.group("month"))
                                && isNumber(matcher.group("year"));
                return new PlaceAndDay(
                        text.words(line.start() + matcher.start("place"), line.start() + matcher.end("place")),
                        whole ? ReadDays.of(matcher).orElse(null) : null);
            }
        }
        return new PlaceAndDay(null, null);
    }

    private static boolean isNumber(@Nullable String group) {
        return group != null && group.matches("\\d+");
    }

    Optional<Title> title() {
        for (Piece piece : others()) {
            String words = piece.line().text(text);
            DocumentType type = Paragraph.isCapitals(words) ? citations.titled(words) : null;
            if (type != null) {
                return Optional.of(new Title(piece.line(), type));
            }
        }
        return Optional.empty();
    }
}
