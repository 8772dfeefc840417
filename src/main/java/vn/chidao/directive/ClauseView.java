package vn.chidao.directive;

import org.jspecify.annotations.Nullable;

/** A clause: verbatim text, and the characters of the directive's text it takes, {@code end} exclusive. */
public record ClauseView(String id, @Nullable String parentId, String number, String text, int start, int end) {}
