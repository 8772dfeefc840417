package vn.chidao.identity.web;

/** Something to choose, as selects read it. */
public record Choice(String value, String label) {}
