package vn.chidao.extraction;

import java.util.List;

/**
 * The text of a file, verbatim.
 *
 * @param text nothing stripped, wrapped or normalised; line ends of plain text as they were
 * @param remarks keys of messages an officer should see beside it, such as {@code extraction.remark.decoded-tcvn3}
 */
public record ExtractedText(String text, SourceFormat format, List<String> remarks) {

    public ExtractedText {
        remarks = List.copyOf(remarks);
    }
}
