package vn.chidao.coordination;

import java.util.List;

/**
 * Everything the parties agree to: name, years, text and who does what.
 *
 * @param text without the shares, which follow it in the order of the parties
 */
public record Wording(String title, int yearFrom, int yearTo, String text, List<Share> shares) {

    public Wording {
        title = title.strip();
        text = text.strip();
        shares = List.copyOf(shares);
    }

    /** The whole as one text, always the same for the same words: what its hash is taken of. */
    String whole() {
        StringBuilder whole = new StringBuilder(title)
                .append('\n')
                .append(yearFrom)
                .append('-')
                .append(yearTo)
                .append('\n')
                .append(text)
                .append('\n');
        shares.forEach(share ->
                whole.append(share.unitId()).append('|').append(share.text()).append('\n'));
        return whole.toString();
    }
}
