package vn.chidao.signing;

import vn.chidao.shared.Phrase;

/**
 * What a key is used for, as the record has it.
 *
 * @param directiveId the directive the file belongs to
 * @param document its number and notation, or what it is called as long as it has none
 * @param turn whose turn it is among the signers, or that it is the seal's
 */
public record Occasion(String directiveId, String document, Phrase turn) {}
