package vn.chidao.layout;

import java.util.List;

/**
 * A type of documents as it is printed.
 *
 * @param code a {@link vn.chidao.document.DocumentType} name, or the name of an administrative paper such as an invitation
 * @param abbreviations as the notation may have them
 * @param letter has no name of a type; its subject stands below the number
 * @param addressed has a "Kính gửi"
 * @param sideBySide its signatures stand beside one another
 */
public record PaperType(
        String code, String name, List<String> abbreviations, boolean letter, boolean addressed, boolean sideBySide) {

    public PaperType {
        abbreviations = List.copyOf(abbreviations);
    }
}
