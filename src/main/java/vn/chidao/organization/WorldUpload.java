package vn.chidao.organization;

import java.time.Instant;

/** Files of a world that wait for a decision, who has sent them and when, by the machine's clock. */
public record WorldUpload(String id, String source, String uploadedBy, Instant uploadedAt) {}
