package vn.chidao.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
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

    List<ReadLink> read(List<Paragraph> body) {
        for (Paragraph paragraph : body) {
            changes(paragraph);
            ties(paragraph);
        }
        return new ArrayList<>(links);
    }

    private void changes(Paragraph paragraph) {
        for (Rules.Entry entry : heading.entries("amends")) {
            Matcher matcher = entry.words().matcher(paragraph.all(text));
            while (matcher.find()) {
                int from = paragraph.start() + matcher.end();
                int source = text.source(from, from).start();
                citations.in(text, from, Math.min(paragraph.end(), from + FARTHEST)).stream()
                        .filter(d -> d.span().start() - source < NEXT_WORD)
                        .findFirst()
                        .ifPresent(
                                d -> links.add(new ReadLink(LinkKind.valueOf(entry.require("kind")), d.reference())));
            }
        }
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
