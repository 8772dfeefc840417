package vn.chidao.changing;

import jakarta.persistence.Embeddable;

/** Words of the text and what they must read. */
@Embeddable
record CorrectedPassage(String oldWords, String newWords) {}
