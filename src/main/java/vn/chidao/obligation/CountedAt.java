package vn.chidao.obligation;

/**
 * The row that has a contribution which several organisations report: the others refer to it and are not added.
 *
 * @param row {@code <source>:<place among its figures>:<id of record or occurrence>}
 * @param unitId whose row it is
 */
public record CountedAt(String row, String unitId) {}
