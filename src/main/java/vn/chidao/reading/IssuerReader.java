package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.reading.Head.Piece;

/** Reads from the head who issued a document, and the body above the issuer. */
final class IssuerReader {

    /** How many pieces of the other column may stand between two lines of one name. */
    private static final int NEAR = 3;

    static final String BETWEEN_PARTIES = " - ";

    private final NormalText text;
    private final Rules heading;
    private final Head head;
    private final List<Name> names = new ArrayList<>();

    IssuerReader(NormalText text, Rules heading, Head head) {
        this.text = text;
        this.heading = heading;
        this.head = head;
    }

    record Issuer(@Nullable String name, @Nullable String superior) {}

    /** A name with the row it began in and the piece it ends with. */
    private record Name(String words, int row, int at) {}

    /** Organs printed over the title; behind it only where none is over it. */
    Optional<Issuer> read() {
        List<Piece> pieces = head.others();
        int titleAt = head.title().map(title -> title.line().start()).orElse(Integer.MAX_VALUE);
        collect(pieces.stream().filter(piece -> piece.line().start() < titleAt).toList());
        if (names.isEmpty()) {
            collect(pieces);
        }
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Name last = names.get(names.size() - 1);
        if (names.size() == 1) {
            return Optional.of(new Issuer(last.words(), null));
        }
        return Optional.of(isJoint() ? new Issuer(joint(), null) : new Issuer(last.words(), superior()));
    }

    private void collect(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String words = piece.line().text(text);
            if (!Paragraph.isCapitals(words) || words.length() > Head.LONGEST_LINE) {
                continue;
            }
            String bare = heading.raw("ofIssuer").matcher(words).replaceFirst("");
            String printed =
                    text.words(piece.line().end() - bare.length(), piece.line().end());
            int owner = ownerOf(words, i, pieces);
            if (owner >= 0) {
                Name name = names.get(owner);
                names.set(owner, new Name(name.words() + " " + printed, name.row(), i));
            } else if (head.isOrgan(bare)) {
                names.add(new Name(printed, piece.row(), i));
            }
        }
    }

    /**
     * Whose name a line goes on with: the last one's, or in rows of several columns the one's in the same column; -1
     * where it is a name of its own.
     */
    private int ownerOf(String words, int at, List<Piece> pieces) {
        if (names.isEmpty()) {
            return -1;
        }
        int last = names.size() - 1;
        boolean second = heading.words("placeLine").matcher(words).matches()
                || heading.words("boardLine").matcher(words).matches();
        if (second) {
            int column = columnOf(at, pieces);
            int first = firstOfRow(last);
            boolean columns = first < last && sizeOfRow(at, pieces) > 1 && first + column <= last;
            return columns ? first + column : at - names.get(last).at() <= NEAR ? last : -1;
        }
        boolean next = at - names.get(last).at() == 1;
        return next && isOpen(names.get(last).words(), words) ? last : -1;
    }

    /** "ỦY BAN MTTQ - HỘI NÔNG DÂN -", "BAN CHỈ ĐẠO PHONG TRÀO “TOÀN DÂN": the name is not at its end. */
    private boolean isOpen(String name, String next) {
        String plain = NormalText.of(name).text();
        return heading.raw("nameGoesOn").matcher(plain).find()
                || heading.raw("goesOnWithName").matcher(next).lookingAt()
                || plain.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static int columnOf(int at, List<Piece> pieces) {
        int column = 0;
        for (int i = at - 1; i >= 0 && pieces.get(i).row() == pieces.get(at).row(); i--) {
            column++;
        }
        return column;
    }

    private static int sizeOfRow(int at, List<Piece> pieces) {
        return (int) pieces.stream()
                .filter(piece -> piece.row() == pieces.get(at).row())
                .count();
    }

    private int firstOfRow(int name) {
        int first = name;
        while (first > 0 && names.get(first - 1).row() == names.get(name).row()) {
            first--;
        }
        return first;
    }

    /** Parties stand side by side, or one under the other with the same place behind their names. */
    private boolean isJoint() {
        int last = names.size() - 1;
        return firstOfRow(last) < last || place(names.get(last)).equals(place(names.get(last - 1)));
    }

    private static String place(Name name) {
        String[] words = name.words().split(" ");
        return words.length < 3 ? name.words() : words[words.length - 2] + " " + words[words.length - 1];
    }

    private String joint() {
        int from = firstOfRow(names.size() - 1);
        while (from > 0 && place(names.get(from)).equals(place(names.get(from - 1)))) {
            from--;
        }
        return String.join(
                BETWEEN_PARTIES,
                names.subList(from, names.size()).stream().map(Name::words).toList());
    }

    private String superior() {
        return names.get(names.size() - 2).words();
    }
}
