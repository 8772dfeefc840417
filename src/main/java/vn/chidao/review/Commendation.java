package vn.chidao.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Whom a review honours, for what and how. */
@Embeddable
public record Commendation(
        String name,
        String merit,
        @Enumerated(EnumType.STRING) Honour honour) {}
