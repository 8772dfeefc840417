package vn.chidao.reading;

import vn.chidao.directive.LinkKind;

/** A tie the text draws to a document or a movement. */
public record ReadLink(LinkKind kind, String reference) {}
