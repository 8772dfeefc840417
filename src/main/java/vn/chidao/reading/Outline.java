package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Which paragraphs of a text are its heading and opening, which say what is to be done, which stand under it.
 *
 * @param opening heading, "Kính gửi", what the document rests on
 * @param body what is to be done
 * @param closing recipients and signatures
 * @param leadIn the sentence that hands over to the body ("… yêu cầu:"), if there is one
 */
record Outline(
        List<Paragraph> opening,
        List<Paragraph> body,
        List<Paragraph> closing,
        @Nullable Paragraph leadIn) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESSEE = 140;

    static Outline of(NormalText text, Rules structure, Marks marks) {
        List<Paragraph> all = new ArrayList<>(new ParagraphReader(text, structure, marks).read());
        all.removeIf(paragraph -> isNoise(text, structure, paragraph));
        int first = afterAddressees(text, structure, all);
        int marked = firstNumbered(all, first, all.size());
        int end = end(text, structure, all, first, marked);
        int numbered = marked < end ? marked : -1;
        int handing = leadIn(text, structure, all, first, numbered < 0 ? end : numbered, numbered < 0);
        int start = start(text, structure, all, first, end, numbered, handing);
        List<Paragraph> body = new ArrayList<>(all.subList(start, end));
        if (numbered < 0) {
            body.removeIf(paragraph -> isCaption(text, paragraph));
        }
        return new Outline(
                List.copyOf(all.subList(0, start)),
                List.copyOf(body),
                List.copyOf(all.subList(end, all.size())),
                handing >= 0 && handing < start ? all.get(handing) : null);
    }

    private static boolean isNoise(NormalText text, Rules structure, Paragraph paragraph) {
        return structure.anyOf("noise").matcher(paragraph.all(text)).matches();
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
        int start = behindOpening(text, structure, all, first, end);
        boolean reports = start < end
                && structure.words("reports").matcher(all.get(start).all(text)).find();
        return reports ? behindOpening(text, structure, all, start + 1, end) : start;
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
        String words = paragraph.all(text);
        Matcher opening = structure.anyOf("opening").matcher(words);
        return Paragraph.isCapitals(words)
                || opening.lookingAt()
                        && !structure.words("demands").matcher(words).find()
                || words.length() < LONGEST_ADDRESSEE && !words.endsWith(".") && !words.endsWith(";");
    }
}
