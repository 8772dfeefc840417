package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.RecipientPurpose;

/** Reads "Nơi nhận": who gets a copy, and what for. */
final class RecipientReader {

    private static final Pattern TWO_MARKS = Pattern.compile("(?<=\\))\\s*[;,]\\s*(?=\\p{L}[^()]*\\([^()]*\\))");
    private static final Pattern DASHED = Pattern.compile("(?<=[;,.)])\\s*[-+\u2010-\u2015]\\s+");
    private static final Pattern LISTED = Pattern.compile("\\s*;\\s*");
    private static final int SEVERAL_WORDS = 4;
    private static final int LONGEST_NAME = 240;
    private static final Pattern MARK = Pattern.compile("\\s*\\(([^()]{1,40})\\)[\\s;.,]*$");

    private final NormalText text;
    private final Rules heading;
    private final Rules structure;
    private final Outline outline;
    private final int issuerLevel;
    private final Closing closing;
    private final List<String> items = new ArrayList<>();
    private @Nullable List<String> begins;

    RecipientReader(NormalText text, RuleSet rules, Outline outline, Closing closing, @Nullable String issuer) {
        this.text = text;
        this.heading = rules.heading();
        this.structure = rules.structure();
        this.outline = outline;
        this.issuerLevel = issuer == null ? 0 : level(NormalText.of(issuer).text());
        this.closing = closing;
    }

    /** A line is a recipient; two marks on a line are two. */
    List<ReadRecipient> read() {
        collect();
        List<ReadRecipient> recipients = new ArrayList<>();
        for (String item : items) {
            Stream.of(DASHED.split(item))
                    .flatMap(TWO_MARKS::splitAsStream)
                    .map(HeadingReader::strip)
                    .filter(words -> !words.isEmpty())
                    .forEach(words -> recipients.add(recipient(words)));
        }
        return recipients;
    }

    private void collect() {
        boolean listed = false;
        boolean inline = false;
        String run = "";
        for (List<Line> row : closing.rows()) {
            for (Line cell : row) {
                String words = cell.text(text);
                String printed = text.words(cell.start(), cell.end());
                Matcher label = structure.raw("recipients").matcher(words);
                if (!listed && label.lookingAt()) {
                    listed = true;
                    run = text.words(cell.start() + label.end(), cell.end());
                    inline = !run.isBlank();
                } else if (listed && (isDashed(printed) || !isSignature(words))) {
                    boolean dashed = isDashed(printed);
                    if (inline && !dashed && !cell.afterBlank()) {
                        run += " " + printed;
                    } else if (dashed) {
                        items.add(Marks.withoutBullet(printed));
                    } else if (cell.afterBlank() && !(items.isEmpty() && run.isBlank())) {
                        listed = false;
                    } else if (items.isEmpty() || items.get(items.size() - 1).endsWith(";")) {
                        items.add(printed);
                    } else {
                        items.set(items.size() - 1, items.get(items.size() - 1) + " " + printed);
                    }
                }
            }
        }
        items.addAll(0, inList(run));
    }

    /** "Nơi nhận: - Tỉnh ủy (b/c); - Lưu VT." all in one line. */
    private static List<String> inList(String run) {
        String bare = Marks.withoutBullet(run.strip());
        if (bare.isBlank()) {
            return List.of();
        }
        return DASHED.matcher(bare).find() ? List.of(bare) : List.of(LISTED.split(bare));
    }

    private static boolean isDashed(String printed) {
        return !Marks.withoutBullet(printed).equals(printed);
    }

    private boolean isSignature(String words) {
        return Paragraph.isCapitals(words)
                        && !structure.raw("filed").matcher(words).lookingAt()
                || Outline.isName(words)
                        && !heading.words("level").matcher(words).find()
                        && !structure.raw("filed").matcher(words).lookingAt();
    }

    private ReadRecipient recipient(String words) {
        String plain = NormalText.of(words).text();
        if (structure.raw("filed").matcher(plain).lookingAt()) {
            return new ReadRecipient(words, RecipientPurpose.FILE);
        }
        Matcher mark = MARK.matcher(plain);
        if (mark.find()) {
            for (Rules.Entry entry : heading.entries("purposes")) {
                if (entry.words().matcher(mark.group(1).strip()).matches()) {
                    return new ReadRecipient(
                            HeadingReader.strip(MARK.matcher(words).replaceFirst("")),
                            RecipientPurpose.valueOf(entry.require("purpose")));
                }
            }
        }
        return new ReadRecipient(words, unmarked(plain));
    }

    /** Who is above or leads the issuer gets a report, who is below or charged has to act, others shall know. */
    private RecipientPurpose unmarked(String words) {
        for (Rules.Entry entry : heading.entries("recipients")) {
            if (entry.words().matcher(words).lookingAt()) {
                return RecipientPurpose.valueOf(entry.require("purpose"));
            }
        }
        int level = level(words);
        if (level > 0 && issuerLevel > 0 && level != issuerLevel) {
            return level > issuerLevel ? RecipientPurpose.TO_REPORT : RecipientPurpose.TO_ACT;
        }
        return isCharged(words) ? RecipientPurpose.TO_ACT : RecipientPurpose.TO_KNOW;
    }

    /** The tier of administration that words name: the highest, 0 where they name none. */
    private int level(String words) {
        Matcher matcher = heading.words("level").matcher(words);
        List<Rules.Entry> levels = heading.entries("levels");
        int highest = 0;
        while (matcher.find()) {
            for (int i = 0; i < levels.size(); i++) {
                if (levels.get(i).words().matcher(matcher.group()).lookingAt()) {
                    highest = Math.max(highest, levels.size() - i);
                    break;
                }
            }
        }
        return highest;
    }

    /** Whether a paragraph of the body begins with one of the recipient's names. */
    private boolean isCharged(String words) {
        String all = inFull(words);
        String tail = all.replaceFirst("^.*\\s", "");
        List<String> names = new ArrayList<>(List.of(all));
        for (String part : heading.raw("listParts").split(all)) {
            names.add(part.endsWith(tail) ? part : part + " " + tail);
            if (part.chars().filter(c -> c == ' ').count() >= SEVERAL_WORDS) {
                names.add(part);
            }
        }
        names.removeIf(name -> name.length() <= tail.length());
        return charged().stream().anyMatch(begins -> names.stream().anyMatch(begins::startsWith));
    }

    /** How the paragraphs of the body begin, without the word that charges: "Đề nghị Ủy ban MTTQ huyện …". */
    private List<String> charged() {
        if (begins == null) {
            begins = outline.body().stream()
                    .map(paragraph -> text.cut(
                            paragraph.wordsStart(), Math.min(paragraph.end(), paragraph.wordsStart() + LONGEST_NAME)))
                    .map(this::inFull)
                    .toList();
        }
        return begins;
    }

    /** The name in small letters, unabridged: "UBMTTQVN huyện" is "ủy ban mặt trận tổ quốc việt nam huyện". */
    private String inFull(String words) {
        String full = words.strip();
        Matcher charges = heading.raw("charging").matcher(full);
        full = charges.lookingAt() ? full.substring(charges.end()).strip() : full;
        for (Rules.Entry entry : heading.entries("shortNames")) {
            full = entry.words().matcher(full).replaceAll(entry.require("name"));
        }
        return full.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
