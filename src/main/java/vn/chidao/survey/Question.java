package vn.chidao.survey;

import jakarta.persistence.Embeddable;

/**
 * What a ballot asks.
 *
 * @param overall whether it asks about the result as a whole: the answer to this one decides
 */
@Embeddable
public record Question(String text, boolean overall) {}
