package vn.chidao.receiving;

/**
 * What became of a document that arrived.
 *
 * @param known whether the organisation had it already, not returned: nothing has changed then
 */
public record Arrival(String directiveId, String receiptId, boolean known) {}
