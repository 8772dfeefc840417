package vn.chidao.review;

/** A first draft written from self-assessments and earlier reports and reviews; the officer goes on from there. */
public record ReviewDraft(String assessment, String limitations) {}
