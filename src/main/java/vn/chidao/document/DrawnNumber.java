package vn.chidao.document;

import java.time.LocalDate;

/** A number that was given out, and to which series it belongs. */
record DrawnNumber(String seriesId, SeriesKey key, DocumentType type, DocumentNumber number, LocalDate on) {}
