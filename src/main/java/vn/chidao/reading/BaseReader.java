package vn.chidao.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.LinkKind;

/** Reads what a document rests on. */
final class BaseReader {

    private static final int NEXT_WORD = 8;

    private final NormalText text;
    private final Rules heading;
    private final Citations citations;
    private final Outline outline;
    private final @Nullable ReadDocument own;
    private final List<ReadDocument> changed = new ArrayList<>();
    private final Map<String, ReadDocument> found = new LinkedHashMap<>();

    BaseReader(NormalText text, RuleSet rules, Outline outline, Optional<ReadDocument> own) {
        this.text = text;
        this.heading = rules.heading();
        this.citations = rules.citations();
        this.outline = outline;
        this.own = own.orElse(null);
    }

    /** @param links a document does not rest on what it changes */
    List<ReadDocument> read(List<ReadLink> links) {
        links.stream()
                .filter(link -> link.kind() != LinkKind.TIED_TO && link.kind() != LinkKind.REPLY_TO)
                .map(link -> NormalText.of(link.reference()))
                .forEach(reference -> changed.addAll(citations.in(reference, 0, reference.length())));
        for (Paragraph paragraph : outline.opening()) {
            citations.in(text, paragraph.start(), paragraph.end()).forEach(this::add);
            named(paragraph);
        }
        if (!outline.body().isEmpty() && !outline.body().get(0).isMarked()) {
            ofParagraph(outline.body().get(0), "baseVerbsInText");
        }
        if (outline.rendered().isPresent()) {
            outline.body().stream()
                    .filter(paragraph -> !paragraph.isMarked())
                    .forEach(paragraph -> ofParagraph(paragraph, "baseVerbsRetold"));
        }
        return List.copyOf(found.values());
    }

    /** The subject may name in short what the opening cites with its day. */
    private void add(ReadDocument document) {
        boolean other = own == null || !Citations.same(document, own);
        if (other && changed.stream().noneMatch(one -> Citations.same(document, one))) {
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
     * "Trên cơ sở Kế hoạch số …"; so does any paragraph in which a paper retells it.
     */
    private void ofParagraph(Paragraph first, String verbs) {
        Matcher carries = heading.words(verbs).matcher(first.all(text));
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
