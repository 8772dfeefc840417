package vn.chidao.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.LinkKind;

/** Reads which documents a text changes, replaces or recalls, and what its work is tied to. */
final class LinkReader {

    private static final int FARTHEST = 160;
    private static final int NEXT_WORD = 12;

    private final NormalText text;
    private final Rules heading;
    private final Citations citations;
    private final Set<ReadLink> links = new LinkedHashSet<>();

    LinkReader(NormalText text, RuleSet rules) {
        this.text = text;
        this.heading = rules.heading();
        this.citations = rules.citations();
    }

    /** @param subject may say what the document changes: "sửa đổi khoản 2 Điều 1 Quyết định số …" */
    List<ReadLink> read(@Nullable String subject, List<Paragraph> body) {
        if (subject != null) {
            NormalText title = NormalText.of(subject);
            changes(title, 0, title.length());
        }
        for (Paragraph paragraph : body) {
            changes(text, paragraph.start(), paragraph.end());
            ties(paragraph);
        }
        return new ArrayList<>(links);
    }

    private void changes(NormalText in, int start, int end) {
        String words = in.cut(start, end);
        for (Rules.Entry entry : heading.entries("amends")) {
            Matcher matcher = entry.words().matcher(words);
            while (matcher.find()) {
                int from = start + behindParts(words, matcher.end());
                int source = in.source(from, from).start();
                citations.in(in, from, Math.min(end, from + FARTHEST)).stream()
                        .filter(d -> d.span().start() - source < NEXT_WORD)
                        .findFirst()
                        .ifPresent(
                                d -> links.add(new ReadLink(LinkKind.valueOf(entry.require("kind")), d.reference())));
            }
        }
    }

    /** "khoản 2 Điều 1", "một số điều của": parts of the document that is named behind them. */
    private int behindParts(String words, int from) {
        Matcher parts = heading.raw("partsOf").matcher(words).region(from, words.length());
        return parts.lookingAt() ? parts.end() : from;
    }

    /** "gắn việc thực hiện … với Nghị quyết số …", "gắn với phong trào “…”". */
    private void ties(Paragraph paragraph) {
        Matcher tied = heading.words("tiedTo").matcher(paragraph.all(text));
        while (tied.find()) {
            int from = paragraph.start() + tied.start("what");
            int to = paragraph.start() + tied.end("what");
            citations.in(text, from, to).forEach(d -> links.add(new ReadLink(LinkKind.TIED_TO, d.reference())));
            Matcher movement = heading.words("movement").matcher(text.cut(from, to));
            while (movement.find()) {
                links.add(new ReadLink(LinkKind.TIED_TO, text.words(from + movement.start(), from + movement.end())));
            }
        }
    }
}
