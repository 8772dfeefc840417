package vn.chidao.document;

import org.jspecify.annotations.Nullable;

/** What names a series; {@code type} is null where one series holds all types. */
record SeriesKey(String unitId, NumberScope scope, @Nullable DocumentType type, Secrecy secrecy) {}
