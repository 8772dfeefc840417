package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads to whom a letter is addressed: in the line of "Kính gửi", in dashes or lines under it, or both. */
final class AddresseeReader {

    private static final int LONGEST = 200;
    private static final Pattern PARTS = Pattern.compile("\\s*;\\s*(?:[-+]\\s*)?|(?<=[,.)])\\s*-\\s+");

    private final NormalText text;
    private final Rules structure;
    private final List<String> names = new ArrayList<>();
    private boolean dashed;

    AddresseeReader(NormalText text, Rules structure) {
        this.text = text;
        this.structure = structure;
    }

    List<String> read(Outline outline) {
        int to = outline.opening().isEmpty()
                ? 0
                : outline.opening().get(outline.opening().size() - 1).end();
        boolean listed = false;
        for (Line line : outline.lines()) {
            if (line.end() > to) {
                break;
            }
            Matcher label = structure.raw("addressees").matcher(line.text(text));
            if (!listed && label.lookingAt()) {
                listed = true;
                addInline(text.words(line.start() + label.end(), line.end()));
            } else if (listed && !add(line)) {
                break;
            }
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<String> parts = i == 0 && !dashed ? List.of(PARTS.split(names.get(i))) : List.of(names.get(i));
            parts.stream()
                    .map(HeadingReader::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(all::add);
        }
        return all;
    }

    private void addInline(String words) {
        String bare = Marks.withoutBullet(words);
        if (!HeadingReader.strip(bare).isEmpty()) {
            names.add(bare);
        }
    }

    /** Whether the line still belongs to the list. */
    private boolean add(Line line) {
        String words = line.text(text);
        String printed = text.words(line.start(), line.end());
        String bare = Marks.withoutBullet(printed);
        boolean sentence = structure.anyOf("opening").matcher(words).lookingAt() || words.endsWith(":");
        if (sentence || words.length() > LONGEST) {
            return false;
        }
        if (names.isEmpty() || !bare.equals(printed)) {
            dashed |= names.isEmpty();
            names.add(bare);
            return true;
        }
        String last = names.get(names.size() - 1);
        if (line.afterBlank() || last.endsWith(".")) {
            return false;
        }
        if (dashed && (last.endsWith(";") || last.endsWith(",")) && Character.isUpperCase(bare.codePointAt(0))) {
            names.add(bare);
        } else {
            names.set(names.size() - 1, last + " " + bare);
        }
        return true;
    }
}
