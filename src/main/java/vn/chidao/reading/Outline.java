package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.chidao.reading.RenderingReader.Rendered;

/**
 * Which paragraphs of a text are its heading and opening, which say what is to be done, which stand under it.
 *
 * @param lines of the text, without what pages put between them
 * @param opening heading, "Kính gửi", what the document rests on
 * @param body what is to be done
 * @param closing recipients and signatures
 * @param leadIn the sentence that hands over to the body ("… yêu cầu:"), if there is one
 * @param rendered the document of which a paper tells, if it is a paper's report
 */
record Outline(
        List<Line> lines,
        List<Paragraph> opening,
        List<Paragraph> body,
        List<Paragraph> closing,
        @Nullable Paragraph leadIn,
        Optional<Rendered> rendered) {

    private static final int LONGEST_NOISE = 800;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESSEE = 140;

    static Outline of(NormalText text, RuleSet rules) {
        Rules structure = rules.structure();
        List<Line> lines = Pages.lines(text, structure);
        List<Paragraph> all = new ArrayList<>(new ParagraphReader(text, lines, structure, rules.marks()).read());
        all.removeIf(paragraph -> isNoise(text, structure, paragraph));
        Optional<Rendered> rendered = new RenderingReader(text, rules).read(all);
        int first = rendered.map(Rendered::at).orElse(-1) + 1;
        Narration narration =
                rendered.map(r -> new Narration(text, structure, r)).orElse(null);
        if (narration != null) {
            all.subList(first, all.size()).removeIf(narration::isBackground);
        } else {
            first = afterAddressees(text, structure, all);
        }
        int marked = firstNumbered(all, first, all.size());
        int end = end(text, structure, all, first, marked);
        int numbered = marked < end ? marked : -1;
        int handing = leadIn(text, structure, all, first, numbered < 0 ? end : numbered, numbered < 0);
        int start = start(text, structure, all, first, end, numbered, handing);
        List<Paragraph> body = new ArrayList<>(all.subList(start, end));
        if (narration != null) {
            body.addAll(
                    0,
                    all.subList(first, start).stream().filter(narration::isAim).toList());
        }
        if (numbered < 0 || narration != null) {
            body.removeIf(paragraph -> isCaption(text, paragraph));
        }
        List<Paragraph> opening = new ArrayList<>(all.subList(0, start));
        opening.removeAll(body);
        return new Outline(
                lines,
                List.copyOf(opening),
                List.copyOf(body),
                List.copyOf(all.subList(end, all.size())),
                handing >= 0 && handing < start ? all.get(handing) : null,
                rendered);
    }

    private static boolean isNoise(NormalText text, Rules structure, Paragraph paragraph) {
        return paragraph.end() - paragraph.start() <= LONGEST_NOISE
                && structure.anyOf("noise").matcher(paragraph.all(text)).matches();
    }

    /** Lines of "Kính gửi" have dashes but are nothing to do. */
    private static int afterAddressees(NormalText text, Rules structure, List<Paragraph> all) {
        for (int i = 0; i < all.size(); i++) {
            if (structure.raw("addressees").matcher(all.get(i).all(text)).lookingAt()) {
                int next = i + 1;
                while (next < all.size()
                        && all.get(next).mark() != null
                        && all.get(next).end() - all.get(next).start() <= LONGEST_ADDRESSEE
                        && !all.get(next).all(text).endsWith(":")) {
                    next++;
                }
                return next;
            }
        }
        return 0;
    }

    private static int end(NormalText text, Rules structure, List<Paragraph> all, int from, int marked) {
        for (int i = from; i < all.size(); i++) {
            String words = all.get(i).all(text);
            if (structure.raw("recipients").matcher(words).lookingAt() && i > from
                    || i > marked && isSignature(structure, words)) {
                return i;
            }
            if (structure.raw("end").matcher(words).find()) {
                return i + 1;
            }
            if (i > from + 2
                    && Paragraph.isCapitals(words)
                    && structure.words("annex").matcher(words).lookingAt()) {
                return i;
            }
        }
        int end = all.size();
        while (end > from + 1
                && !all.get(end - 1).isMarked()
                && isName(all.get(end - 1).all(text))) {
            end--;
        }
        return end;
    }

    static boolean isSignature(Rules structure, String words) {
        String row = words.strip().lines().findFirst().orElse("");
        int gap = row.indexOf(NormalText.COLUMN_GAP);
        String line = gap < 0 ? row : row.substring(0, gap);
        return Paragraph.isCapitals(line)
                && (structure.entries("signature").stream()
                                .anyMatch(entry -> entry.raw().matcher(line).lookingAt())
                        || structure.raw("posts").matcher(line).lookingAt());
    }

    /** In a text without numbers: what stands under a picture or over a part is no sentence. */
    private static boolean isCaption(NormalText text, Paragraph paragraph) {
        String words = paragraph.all(text);
        return !paragraph.isMarked()
                && words.length() < LONGEST_ADDRESSEE
                && ".;:!?\"/".indexOf(words.charAt(words.length() - 1)) < 0;
    }

    /** A paper's author under the text. */
    static boolean isName(String words) {
        if (words.length() > LONGEST_NAME || words.isBlank()) {
            return false;
        }
        for (String part : words.strip().split("[\\s.'-]+")) {
            if (!part.isEmpty() && !Character.isUpperCase(part.codePointAt(0))) {
                return false;
            }
        }
        return words.strip().contains(" ") && !words.contains(":");
    }

    private static int firstNumbered(List<Paragraph> all, int from, int end) {
        for (int i = from; i < end; i++) {
            Mark mark = all.get(i).mark();
            if (mark != null && !mark.isDash()) {
                return i;
            }
        }
        return -1;
    }

    private static int leadIn(
            NormalText text, Rules structure, List<Paragraph> all, int from, int to, boolean firstOnly) {
        int found = -1;
        for (int i = from; i < to; i++) {
            String words = all.get(i).all(text);
            if (words.endsWith(":")
                    && all.get(i).mark() == null
                    && structure.anyOf("leadIn").matcher(words + " ").find()) {
                found = i;
                if (firstOnly) {
                    return found;
                }
            }
        }
        return found;
    }

    private static int start(
            NormalText text, Rules structure, List<Paragraph> all, int first, int end, int numbered, int handing) {
        if (handing >= 0) {
            return handing + 1;
        }
        if (numbered >= 0) {
            return numbered;
        }
        return behindOpening(text, structure, all, first, end);
    }

    private static int behindOpening(NormalText text, Rules structure, List<Paragraph> all, int from, int end) {
        int start = from;
        while (start < end && isOpening(text, structure, all.get(start))) {
            start++;
        }
        return start;
    }

    /** Heading lines, and paragraphs that say on what and why. */
    private static boolean isOpening(NormalText text, Rules structure, Paragraph paragraph) {
        String words = Narration.told(structure, paragraph.all(text));
        Matcher opening = structure.anyOf("opening").matcher(words);
        return Paragraph.isCapitals(words)
                || opening.lookingAt()
                        && !structure.words("demands").matcher(words).find()
                || words.length() < LONGEST_ADDRESSEE && !words.endsWith(".") && !words.endsWith(";");
    }
}
