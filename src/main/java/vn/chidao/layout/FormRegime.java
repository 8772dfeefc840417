package vn.chidao.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.layout.OfficialDocument.BodyPart;
import vn.chidao.layout.OfficialDocument.Recipient;

/**
 * A rule set for the form of documents: for whose documents, in which time, by which rule, and what it says. Read from
 * {@code db/layout}.
 */
public final class FormRegime {

    private final String code;
    private final Set<IssuerSystem> issuers;
    private final LocalDate from;
    private final @Nullable LocalDate to;
    private final String rule;
    private final Words words;
    private final Page page;
    private final Map<Part, PartStyle> styles;
    private final Set<Capacity> capacities;
    private final Set<Capacity> capacitiesOfCollectives;
    private final Map<String, Authority> authority;
    private final Map<String, PaperType> types;

    FormRegime(
            String code,
            Set<IssuerSystem> issuers,
            LocalDate from,
            @Nullable LocalDate to,
            String rule,
            Words words,
            Page page,
            Map<Part, PartStyle> styles,
            Set<Capacity> capacities,
            Set<Capacity> capacitiesOfCollectives,
            Map<String, Authority> authority,
            Map<String, PaperType> types) {
        this.code = code;
        this.issuers = Set.copyOf(issuers);
        this.from = from;
        this.to = to;
        this.rule = rule;
        this.words = words;
        this.page = page;
        this.styles = Map.copyOf(styles);
        this.capacities = Set.copyOf(capacities);
        this.capacitiesOfCollectives = Set.copyOf(capacitiesOfCollectives);
        this.authority = Map.copyOf(authority);
        this.types = Map.copyOf(types);
    }

    /** Such as {@code PARTY_2018}. */
    public String code() {
        return code;
    }

    /** The rule's title, number and day, as a document cites it. */
    public String rule() {
        return rule;
    }

    public LocalDate from() {
        return from;
    }

    public boolean isFor(IssuerSystem system) {
        return issuers.contains(system);
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** In which capacities a body may have its documents signed. */
    public Set<Capacity> capacities(boolean collective) {
        return collective ? capacitiesOfCollectives : capacities;
    }

    /** Whether an organ may issue documents of a type; empty where the table does not say. */
    public Optional<Boolean> mayIssue(String organ, String type) {
        return Optional.ofNullable(authority.get(organ)).map(row -> row.types().get(type));
    }

    /** Whether a document that this organ may not issue is refused; otherwise the reviewer of its form is told. */
    boolean refusesWithoutAuthority(String organ) {
        Authority row = authority.get(organ);
        return row != null && row.refuses();
    }

    /** @throws IllegalStateException when there is no such type */
    public PaperType type(String type) {
        PaperType found = types.get(type);
        if (found == null) {
            throw new IllegalStateException("no type of documents: " + type);
        }
        return found;
    }

    /** Number and notation as this regime joins them: {@code 07-CV/HU}, {@code 38/KH-UBND}. */
    public String numberAndNotation(int number, String notation) {
        return (number < 10 ? "0" : "") + number + words.separator() + notation;
    }

    /**
     * "Nơi nhận" of a document that has no "Kính gửi": whoever has to act on it stands where the line pointed to that part,
     * or behind those to whom it reports.
     */
    public List<Recipient> receiving(List<String> acting, List<Recipient> recipients) {
        List<Recipient> lines = new ArrayList<>();
        int place = -1;
        for (Recipient line : recipients) {
            if (words.asAddressed().matcher(line.name()).lookingAt()) {
                place = place < 0 ? lines.size() : place;
            } else {
                lines.add(line);
            }
        }
        if (place < 0) {
            place = 0;
            while (place < lines.size() && lines.get(place).purpose() == Recipient.Purpose.TO_REPORT) {
                place++;
            }
        }
        List<Recipient> missing = acting.stream()
                .filter(name -> lines.stream().noneMatch(line -> line.name().equalsIgnoreCase(name)))
                .distinct()
                .map(name -> new Recipient(name, Recipient.Purpose.TO_ACT))
                .toList();
        lines.addAll(place, missing);
        return List.copyOf(lines);
    }

    /**
     * The paragraphs of a text of plain lines. A line in capitals is a heading, in the middle when it has no number; a legal
     * basis is known by how it begins.
     */
    public List<BodyPart> paragraphs(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(this::paragraph)
                .toList();
    }

    private BodyPart paragraph(String line) {
        boolean capitals = line.codePoints().filter(Character::isLetter).count() > 1
                && line.codePoints().noneMatch(Character::isLowerCase);
        if (capitals) {
            return words.numbered().matcher(line).lookingAt() ? BodyPart.heading(line) : BodyPart.centred(line);
        }
        return words.basis().matcher(line).lookingAt() ? BodyPart.basis(line) : BodyPart.text(line);
    }

    Words words() {
        return words;
    }

    Page page() {
        return page;
    }

    PartStyle style(Part part) {
        PartStyle style = styles.get(part);
        if (style == null) {
            throw new IllegalStateException(code + " has no style for " + part);
        }
        return style;
    }

    @Override
    public String toString() {
        return code;
    }

    /** What one organ may issue and may not. */
    record Authority(Map<String, Boolean> types, boolean refuses) {

        public Authority {
            types = Map.copyOf(types);
        }
    }

    /** The parts of a document that have a face of their own. */
    enum Part {
        TITLE,
        MOTTO,
        SUPERIOR,
        ISSUER,
        NUMBER,
        PLACE,
        LETTER_SUBJECT,
        TYPE_NAME,
        SUBJECT,
        ADDRESSEES_WORD,
        ADDRESSEES,
        BODY,
        HEADING,
        BASIS,
        CAPACITY,
        POSITION,
        SIGNER,
        RECIPIENTS_WORD,
        RECIPIENTS,
        PAGE_NUMBER,
        MARKS,
        CONTACT,
        TABLE
    }

    /** The fixed words. */
    record Words(
            List<String> title,
            String issuerMark,
            Pattern place,
            String number,
            String separator,
            Pattern notation,
            String date,
            String letterSubject,
            Pattern subjectWords,
            Pattern basis,
            Pattern numbered,
            String addressees,
            String recipients,
            Pattern asAddressed,
            Pattern filing,
            String end,
            String draft,
            String draftRound,
            String annex,
            String annexNumbered,
            Map<Capacity, String> capacity,
            Map<String, String> secrecy,
            Map<String, String> urgency) {}

    /**
     * The page, in millimetres; the line and the gap between paragraphs in points; the left column of the heading and the
     * rules in parts of what they belong to.
     */
    record Page(
            double top,
            double bottom,
            double left,
            double right,
            double pageNumberAt,
            double lineHeight,
            boolean exactLines,
            double paragraphGap,
            double indent,
            double headingLeft,
            double titleRule,
            double issuerRule,
            double subjectRule) {

        static final double WIDTH = 210;
        static final double HEIGHT = 297;

        static double points(double millimetres) {
            return millimetres * 72 / 25.4;
        }

        /** Of the text, in points. */
        double textWidth() {
            return points(WIDTH - left - right);
        }
    }
}
