package vn.chidao.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a review asks of an organisation. */
@Embeddable
public record ReviewRecommendation(
        String text, @Column(name = "addressee_unit_id") String addresseeUnitId) {}
