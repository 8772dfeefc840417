package vn.chidao.reading;

import java.util.regex.Matcher;
import vn.chidao.reading.RenderingReader.Rendered;

/** What a journalist tells of his own around what a document demands: how things are, what was before, what was reached. */
final class Narration {

    private final NormalText text;
    private final Rules structure;
    private final Rendered rendered;

    Narration(NormalText text, Rules structure, Rendered rendered) {
        this.text = text;
        this.structure = structure;
        this.rendered = rendered;
    }

    /** A paragraph that tells without demanding anything. */
    boolean isBackground(Paragraph paragraph) {
        String told = told(structure, paragraph.all(text));
        if (paragraph.isMarked()) {
            return false;
        }
        boolean speech = structure.raw("speeches").matcher(told).lookingAt();
        return speech
                || (structure.anyOf("background").matcher(told).lookingAt() || isOfYearBefore(told))
                        && !structure.words("demands").matcher(told).find();
    }

    /** "Năm 2021, toàn huyện chỉ có …" in a report of a document of 2022. */
    private boolean isOfYearBefore(String told) {
        Matcher year = structure.words("inYear").matcher(told);
        return rendered.day() != null
                && year.lookingAt()
                && Integer.parseInt(year.group("year")) < rendered.day().getYear();
    }

    /** Where the document wants to get to: said before the sentence that hands over to its tasks. */
    boolean isAim(Paragraph paragraph) {
        return structure
                .words("aims")
                .matcher(told(structure, paragraph.all(text)))
                .lookingAt();
    }

    /** The words without "Theo đó, ", "Kế hoạch nêu rõ: ", by which a paper says that the document speaks. */
    static String told(Rules structure, String words) {
        Matcher matcher = structure.words("told").matcher(words);
        return matcher.lookingAt() ? words.substring(matcher.end()).strip() : words;
    }
}
