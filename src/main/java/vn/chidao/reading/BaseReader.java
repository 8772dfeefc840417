package vn.chidao.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads what a document rests on. */
final class BaseReader {

    private static final int NEXT_WORD = 8;

    private final NormalText text;
    private final Rules heading;
    private final Citations citations;
    private final Outline outline;
    private final @Nullable ReadDocument own;
    private final Map<String, ReadDocument> found = new LinkedHashMap<>();

    BaseReader(NormalText text, RuleSet rules, Outline outline, Optional<ReadDocument> own) {
        this.text = text;
        this.heading = rules.heading();
        this.citations = rules.citations();
        this.outline = outline;
        this.own = own.orElse(null);
    }

    List<ReadDocument> read() {
        for (Paragraph paragraph : outline.opening()) {
            if (heading.words("changes").matcher(paragraph.all(text)).lookingAt()) {
                continue; // the subject of a document that changes another
            }
            citations.in(text, paragraph.start(), paragraph.end()).forEach(this::add);
            named(paragraph);
        }
        if (!outline.body().isEmpty() && !outline.body().get(0).isMarked()) {
            ofFirstParagraph();
        }
        return List.copyOf(found.values());
    }

    /** The subject may name in short what the opening cites with its day. */
    private void add(ReadDocument document) {
        if (own == null || !Citations.same(document, own)) {
            found.merge(key(document), document, (before, now) -> before.date() == null ? now : before);
        }
    }

    private static String key(ReadDocument document) {
        return document.number() == null
                ? document.reference()
                : document.number().replaceFirst("^0+", "") + "/" + document.notation();
    }

    /** "Căn cứ …; Nghị quyết Đại hội đại biểu … lần thứ I": an item of the list that has neither number nor day. */
    private void named(Paragraph paragraph) {
        if (!heading.words("baseVerbs").matcher(paragraph.words(text)).lookingAt()) {
            return;
        }
        Matcher items = heading.raw("namedBase").matcher(paragraph.all(text));
        while (items.find()) {
            int from = paragraph.start() + items.start("name");
            int to = paragraph.start() + items.end("name");
            if (citations.in(text, from, to).isEmpty()) {
                add(new ReadDocument(
                        citations.type(items.group("name")),
                        null,
                        null,
                        null,
                        null,
                        text.words(from, to),
                        text.source(from, to)));
            }
        }
    }

    /**
     * A body that is not numbered begins with what all of it rests on: "tiếp tục lãnh đạo thực hiện tốt Chỉ thị số …",
     * "Trên cơ sở Kế hoạch số …".
     */
    private void ofFirstParagraph() {
        Paragraph first = outline.body().get(0);
        Matcher carries = heading.words("baseVerbsInText").matcher(first.all(text));
        List<ReadDocument> documents = citations.in(text, first.start(), first.end());
        if (documents.isEmpty() || !carries.find()) {
            return;
        }
        int at = first.start() + carries.end();
        if (documents.get(0).span().start() - text.source(at, at).start() < NEXT_WORD) {
            documents.forEach(this::add);
        }
    }
}
