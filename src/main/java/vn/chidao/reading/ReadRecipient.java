package vn.chidao.reading;

import vn.chidao.directive.RecipientPurpose;

/** A line of "Nơi nhận" with what the copy is for. */
public record ReadRecipient(String name, RecipientPurpose purpose) {}
