package vn.chidao.organization;

/** A person. */
public record PersonView(String id, String name) {}
