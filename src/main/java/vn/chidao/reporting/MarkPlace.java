package vn.chidao.reporting;

/**
 * Points at a place that needs another word or number.
 *
 * @param place a {@link ReportPlace}'s id
 */
public record MarkPlace(String place, String remark) {}
