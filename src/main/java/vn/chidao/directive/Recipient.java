package vn.chidao.directive;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A line of "Nơi nhận". */
@Embeddable
record Recipient(String name, @Enumerated(EnumType.STRING) RecipientPurpose purpose) {}
