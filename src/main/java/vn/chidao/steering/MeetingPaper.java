package vn.chidao.steering;

import jakarta.persistence.Embeddable;

/** A file that belongs to an item of the agenda. */
@Embeddable
public record MeetingPaper(String itemId, String fileId) {}
