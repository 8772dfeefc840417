package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.SignatureCapacity;

/**
 * Reads who signed, by whose authority. Signers stand one under the other or side by side; each cell belongs to the
 * block in its column, and where columns are lost to the first block that still lacks what the cell says.
 */
final class SignatureReader {

    private static final int LONGEST_ORGAN = 90;

    private final NormalText text;
    private final Rules structure;
    private final Closing closing;
    private final List<Block> blocks = new ArrayList<>();

    SignatureReader(NormalText text, RuleSet rules, Closing closing) {
        this.text = text;
        this.structure = rules.structure();
        this.closing = closing;
    }

    /** What is known of a signature so far. */
    private static final class Block {
        private @Nullable SignatureCapacity capacity;
        private String organ = "";
        private @Nullable String position;
        private @Nullable String name;

        private ReadSignature signature() {
            return new ReadSignature(capacity, organ.isEmpty() ? null : organ, position, Objects.requireNonNull(name));
        }
    }

    List<ReadSignature> read() {
        boolean listed = false;
        for (List<Line> row : closing.rows()) {
            List<Line> cells = new ArrayList<>();
            for (Line cell : row) {
                String words = cell.text(text);
                if (structure.raw("recipients").matcher(words).lookingAt()) {
                    listed = true;
                } else if (!listed || Marks.withoutBullet(words).equals(words)) {
                    cells.add(cell);
                }
            }
            for (int i = 0; i < cells.size(); i++) {
                take(cells.get(i), i, cells.size());
            }
        }
        return blocks.stream()
                .filter(block -> block.name != null)
                .map(Block::signature)
                .toList();
    }

    private void take(Line cell, int column, int columns) {
        String words = cell.text(text);
        String printed = HeadingReader.strip(text.words(cell.start(), cell.end()));
        boolean capitals = Paragraph.isCapitals(words);
        Optional<SignatureCapacity> capacity = capacity(words);
        if (capacity.isPresent() && capitals) {
            signs(capacity.get(), printed.replaceFirst("^\\S+\\s*", ""), column, columns);
        } else if (capitals && structure.raw("posts").matcher(words).lookingAt()) {
            Block block = open(column, columns, b -> b.position == null);
            block.position = printed;
        } else if (capitals && words.length() < LONGEST_ORGAN && !isCapitalName(words)) {
            blockAt(column, columns, b -> b.capacity != null && b.position == null)
                    .ifPresent(block -> block.organ = (block.organ + " " + printed).strip());
        } else if (isName(words)) {
            name(printed, column, columns);
        }
    }

    private Optional<SignatureCapacity> capacity(String words) {
        return structure.entries("signature").stream()
                .filter(entry -> entry.raw().matcher(words).lookingAt())
                .map(entry -> SignatureCapacity.valueOf(entry.require("capacity")))
                .findFirst();
    }

    /** "TM. ỦY BAN NHÂN DÂN" / "KT. CHỦ TỊCH" is one signature: for the head of the collective. */
    private void signs(SignatureCapacity capacity, String organ, int column, int columns) {
        Optional<Block> above = capacity == SignatureCapacity.ON_BEHALF
                ? Optional.empty()
                : blockAt(column, columns, b -> b.capacity == SignatureCapacity.ON_BEHALF && b.position == null);
        Block block = above.orElseGet(this::begin);
        if (above.isEmpty()) {
            block.organ = organ;
        }
        block.capacity = capacity;
    }

    /** A name without capacity or position counts where it is all there is. */
    private void name(String name, int column, int columns) {
        Optional<Block> block = blockAt(column, columns, b -> b.capacity != null || b.position != null);
        if (block.isPresent() || blocks.isEmpty()) {
            block.orElseGet(this::begin).name = name;
        }
    }

    private Block begin() {
        Block block = new Block();
        blocks.add(block);
        return block;
    }

    private Block open(int column, int columns, Predicate<Block> lacks) {
        return blockAt(column, columns, lacks).orElseGet(this::begin);
    }

    /** The unsigned block of a column; of the unsigned ones the first that lacks it where columns say nothing. */
    private Optional<Block> blockAt(int column, int columns, Predicate<Block> lacks) {
        List<Block> unsigned =
                blocks.stream().filter(block -> block.name == null).toList();
        if (columns > 1 && columns == unsigned.size()) {
            return Optional.of(unsigned.get(column)).filter(lacks);
        }
        return unsigned.stream().filter(lacks).findFirst();
    }

    private boolean isName(String words) {
        return Outline.isName(words) && !Paragraph.isCapitals(words) || isCapitalName(words);
    }

    /** "NGUYỄN VĂN A" under a position. */
    private boolean isCapitalName(String words) {
        boolean awaited = blocks.stream().anyMatch(block -> block.name == null && block.position != null);
        return awaited
                && Paragraph.isCapitals(words)
                && structure.raw("capitalName").matcher(words).matches();
    }
}
