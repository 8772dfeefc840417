package vn.chidao.directive;

/** A line of "Nơi nhận". */
public record RecipientView(String name, RecipientPurpose purpose) {}
