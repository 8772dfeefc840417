package vn.chidao.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chidao.layout.Block.Align;
import vn.chidao.layout.Block.Columns;
import vn.chidao.layout.Block.Paragraph;
import vn.chidao.layout.Block.SigningRoom;
import vn.chidao.layout.FormRegime.Page;
import vn.chidao.layout.FormRegime.Part;
import vn.chidao.layout.FormRegime.Words;
import vn.chidao.layout.OfficialDocument.Marks;
import vn.chidao.layout.OfficialDocument.Recipient;
import vn.chidao.layout.OfficialDocument.Signature;

/** The end of the text: who signs it and who receives it. */
final class ClosingComposition {

    private static final double SIGNING_SPACE = 58;

    private final FormRegime regime;
    private final Words words;
    private final Page page;
    private final TextSetting setting;

    ClosingComposition(FormRegime regime, TextSetting setting) {
        this.regime = regime;
        this.words = regime.words();
        this.page = regime.page();
        this.setting = setting;
    }

    /** Recipients to the left and the signatures to the right; those of equals beside one another, above the recipients. */
    List<Block> of(OfficialDocument document, PaperType type) {
        List<Signature> signatures = document.signatures();
        List<Block> recipients = recipients(document.recipients(), document.marks());
        long bodies = signatures.stream().map(Signature::onBehalfOf).distinct().count();
        boolean equals = type.sideBySide() || document.heading().issuers().size() > 1 || bodies > 1;
        if (signatures.size() < 2 || !equals) {
            List<Block> right = new ArrayList<>();
            for (int at = 0; at < signatures.size(); at++) {
                right.addAll(signature(signatures.get(at), at, at == 0 ? 0 : Composition.LARGE, 0.55));
            }
            return right.isEmpty() && recipients.isEmpty()
                    ? List.of()
                    : List.of(new Columns(List.of(0.45, 0.55), List.of(recipients, right), Composition.SMALL));
        }
        List<Block> blocks = new ArrayList<>();
        for (int at = 0; at < signatures.size(); at += 2) {
            boolean last = at + 2 >= signatures.size() && recipients.isEmpty();
            blocks.addAll(beside(signatures.subList(at, Math.min(at + 2, signatures.size())), at, last));
        }
        if (!recipients.isEmpty()) {
            blocks.add(new Columns(List.of(0.6, 0.4), List.of(recipients, List.of()), Composition.LARGE));
        }
        return blocks;
    }

    /** One or two signatures in a row, their names at one height. */
    private List<Block> beside(List<Signature> row, int from, boolean last) {
        List<Double> parts = row.size() == 1 ? List.of(0.25, 0.5, 0.25) : List.of(0.5, 0.5);
        List<List<Block>> heads = new ArrayList<>();
        List<List<Block>> names = new ArrayList<>();
        for (int at = 0; at < row.size(); at++) {
            List<Block> lines = signature(row.get(at), from + at, 0, 0.5);
            heads.add(lines.subList(0, lines.size() - 1));
            names.add(lines.subList(lines.size() - 1, lines.size()));
        }
        if (row.size() == 1) {
            List.of(heads, names).forEach(cells -> {
                cells.add(0, List.of());
                cells.add(List.of());
            });
        }
        Columns below = new Columns(parts, names, 0);
        return List.of(
                new Columns(parts, heads, from == 0 ? Composition.SMALL : Composition.LARGE).keptWithNext(),
                last ? below : below.keptWithNext());
    }

    private List<Block> signature(Signature signature, int index, double before, double part) {
        double width = page.textWidth() * part;
        List<Paragraph> lines = new ArrayList<>();
        String capacity = signature.capacity() == null ? "" : words.capacity().getOrDefault(signature.capacity(), "");
        String body = signature.onBehalfOf() == null ? "" : signature.onBehalfOf();
        if (!(capacity + body).isBlank()) {
            lines.add(setting.balanced(capacity + body, Part.CAPACITY, width));
        }
        if (signature.position() != null) {
            lines.add(setting.balanced(signature.position(), Part.POSITION, width));
        }
        if (!lines.isEmpty()) {
            lines.set(0, lines.get(0).before(before));
        }
        List<Block> blocks = new ArrayList<>(lines);
        Paragraph name = setting.centred(signature.name() == null ? "" : signature.name(), Part.SIGNER);
        blocks.add(new SigningRoom(index, SIGNING_SPACE, name));
        return List.copyOf(blocks);
    }

    private List<Block> recipients(List<Recipient> recipients, Marks marks) {
        if (recipients.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(words.recipients(), regime.style(Part.RECIPIENTS_WORD), Align.LEFT));
        List<String> names =
                new ArrayList<>(recipients.stream().map(Recipient::name).toList());
        String mark = Stream.of(marks.drafterMark(), marks.copies())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining("."));
        if (!mark.isEmpty()) {
            int last = names.size() - 1;
            names.set(last, setting.ended(names.get(last), ", " + mark));
        }
        blocks.addAll(setting.listed(names, regime.style(Part.RECIPIENTS)));
        return blocks;
    }
}
