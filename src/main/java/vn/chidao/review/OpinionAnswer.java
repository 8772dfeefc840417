package vn.chidao.review;

import org.jspecify.annotations.Nullable;

/**
 * What whoever drafts does with one opinion.
 *
 * @param voiceId which opinion
 * @param explanation required where it is not wholly taken up
 */
public record OpinionAnswer(
        String voiceId, Handling handling, @Nullable String explanation) {}
