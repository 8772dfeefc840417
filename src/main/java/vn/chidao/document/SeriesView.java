package vn.chidao.document;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;

/** A series of an organisation and the number it stands at; {@code type} is null where it holds all types. */
public record SeriesView(
        String id, @Nullable DocumentType type, String scope, Secrecy secrecy, int lastNumber, int drawn, int voided) {

    /** Within what its numbers are unique, as people say it. */
    public Phrase scopeName() {
        return NumberScope.name(scope);
    }
}
